package app.qingtian.notice;

import java.util.Map;

/** A request as it goes out: where, with which headers, and what it says, as JSON. */
record Post(String address, Map<String, String> headers, String body) {}
