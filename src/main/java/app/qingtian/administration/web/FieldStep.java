package app.qingtian.administration.web;

/** One field from what to what, in words. */
public record FieldStep(String label, String from, String to) {}
