package app.qingtian.kernel;

/** How somebody likes their pages: light or dark, and whether single letters are keys (WCAG 2.1.4). */
public record Look(Theme theme, boolean keys) {

    /** As the device says, or always the one. */
    public enum Theme {
        SYSTEM,
        LIGHT,
        DARK
    }

    public static final Look USUAL = new Look(Theme.SYSTEM, true);
}
