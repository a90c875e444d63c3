package app.qingtian.kernel.web;

import java.util.List;

/** An error page: what happened, what one can do, and which parts of the request were wrong. */
public record ProblemView(int status, String title, String detail, List<String> faults) {}
