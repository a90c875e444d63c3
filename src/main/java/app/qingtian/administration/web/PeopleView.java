package app.qingtian.administration.web;

import app.qingtian.kernel.Slice;

/** A stretch of the list of people: looked for {@code q} among those here or those who {@code left}. */
public record PeopleView(String q, boolean left, Slice<SheetView> rows) {}
