package app.qingtian.calendar;

/** So many minutes or days, on the wall or of work. */
public record Allowance(int amount, Unit unit) {

    public static final int MOST_DAYS = 1000;
    public static final int MOST_MINUTES = MOST_DAYS * 24 * 60;

    public Allowance {
        if (amount < 1 || amount > most(unit)) {
            throw new IllegalArgumentException("nobody can promise " + amount + " " + unit);
        }
    }

    public static int most(Unit unit) {
        return unit.days() ? MOST_DAYS : MOST_MINUTES;
    }

    /** In what the unit counts. */
    public long total() {
        return amount * unit.one();
    }
}
