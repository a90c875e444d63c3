package app.qingtian.afterword;

/** What customers wrote after the settlement, by what it turned out to be; thanks are no trouble, and count apart. */
public record Tally(int written, int thanks, int trouble, int waiting) {}
