package app.qingtian.bond;

/** What one complaint has to do with another; {@code SPLIT_FROM} comes to be by splitting only. */
public enum BondKind {
    SAME_EVENT,
    CAUSED_BY,
    PRECURSOR,
    SPLIT_FROM
}
