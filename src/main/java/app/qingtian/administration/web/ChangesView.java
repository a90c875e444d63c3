package app.qingtian.administration.web;

import app.qingtian.kernel.Slice;

/** Which changes are looked for, and a stretch of what was found. */
public record ChangesView(String what, String key, Slice<ToldLine> lines) {}
