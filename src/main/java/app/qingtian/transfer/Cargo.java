package app.qingtian.transfer;

import java.util.List;
import java.util.Set;

/** What a spreadsheet can bring: the columns it may have, and those without which a row says nothing. */
public enum Cargo {
    CUSTOMERS(Set.of(), Column.KEY, Column.NAME, Column.PHONE, Column.EMAIL, Column.SEGMENT),
    PEOPLE(
            Set.of(Column.LOGIN, Column.NAME, Column.DEPARTMENT, Column.ROLES),
            Column.LOGIN,
            Column.NAME,
            Column.DEPARTMENT,
            Column.ROLES,
            Column.EMAIL,
            Column.LINE,
            Column.LANGUAGE),
    COMPLAINTS(
            Set.of(Column.NARRATIVE, Column.RECEIVED),
            Column.KEY,
            Column.NARRATIVE,
            Column.SUBJECT,
            Column.RECEIVED,
            Column.CLOSED,
            Column.STAGE,
            Column.ANSWER,
            Column.KIND,
            Column.CATEGORY,
            Column.CHANNEL,
            Column.DEPARTMENT,
            Column.NAME,
            Column.PHONE,
            Column.EMAIL);

    private final Set<Column> needed;
    private final List<Column> columns;

    Cargo(Set<Column> needed, Column... columns) {
        this.needed = needed;
        this.columns = List.of(columns);
    }

    public List<Column> columns() {
        return columns;
    }

    public boolean needs(Column column) {
        return needed.contains(column);
    }
}
