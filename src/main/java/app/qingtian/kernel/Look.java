package app.qingtian.kernel;

/** How somebody likes their pages: light or dark, with how much room, and whether single letters are keys (WCAG 2.1.4). */
public record Look(Theme theme, Density density, boolean keys) {

    /** As the device says, or always the one. */
    public enum Theme {
        SYSTEM,
        LIGHT,
        DARK
    }

    /** Room around things, or more of them on a screen. */
    public enum Density {
        ROOMY,
        COMPACT
    }

    public static final Look USUAL = new Look(Theme.SYSTEM, Density.ROOMY, true);
}
