package app.qingtian.administration.web;

import java.util.List;

/** What is missing, and what was changed last. */
public record SettingsView(List<Missing> missing, List<ToldLine> last) {

    /** The ways on, in their groups; each in the words of {@code settings.<word>} and {@code .hint}. */
    private static final List<Group> GROUPS = List.of(
            new Group(
                    "house",
                    List.of(
                            new Way("people", PeoplePages.PATH),
                            new Way("departments", DepartmentPages.PATH),
                            new Way("changes", ChangesPage.PATH),
                            new Way("directory", "/work/directory"),
                            new Way("catalogues", "/work/settings/catalogues"),
                            new Way("texts", "/work/settings/texts"))),
            new Group(
                    "rules",
                    List.of(
                            new Way("rules", "/work/rules"),
                            new Way("regimes", "/work/regimes"),
                            new Way("calendars", "/work/calendars"),
                            new Way("ladder", "/work/ladder"))),
            new Group(
                    "out",
                    List.of(
                            new Way("hooks", "/work/hooks"),
                            new Way("tokens", "/work/me/tokens"),
                            new Way("imports", "/work/imports"),
                            new Way("exports", "/work/exports"),
                            new Way("admissions", "/work/admissions"))));

    /** A department, and what it lacks. */
    public record Missing(String department, String path, String what) {}

    public record Way(String word, String path) {}

    public record Group(String word, List<Way> ways) {}

    public List<Group> groups() {
        return GROUPS;
    }
}
