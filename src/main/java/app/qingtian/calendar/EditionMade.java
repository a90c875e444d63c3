package app.qingtian.calendar;

/** A calendar counts differently from now on; published within the transaction that says so. */
public record EditionMade(long calendarId) {}
