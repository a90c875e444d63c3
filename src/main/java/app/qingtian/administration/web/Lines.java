package app.qingtian.administration.web;

import app.qingtian.administration.Chronicle;
import app.qingtian.administration.Line;
import app.qingtian.identity.Reader;
import app.qingtian.identity.Roster;
import app.qingtian.kernel.Slice;
import app.qingtian.kernel.web.Cursors;
import app.qingtian.kernel.web.Ui;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lines of administration's timeline as they are told. */
@Component
class Lines {

    private final Chronicle chronicle;
    private final Roster roster;
    private final Said said;
    private final Cursors cursors;

    Lines(Chronicle chronicle, Roster roster, Said said, Cursors cursors) {
        this.chronicle = chronicle;
        this.roster = roster;
        this.said = said;
        this.cursors = cursors;
    }

    /** Which lines: the noun in small letters, the key, a cursor; blank or null for all from the newest on. */
    record Asked(String noun, String key, @Nullable String cursor, int limit) {}

    Slice<Line> lines(Reader reader, Asked asked) {
        var noun = asked.noun().toUpperCase(Locale.ROOT);
        var list = "administration " + noun + " " + asked.key();
        var after = Optional.ofNullable(asked.cursor())
                .map(it -> cursors.read(list, it))
                .orElse(null);
        var found = chronicle.lines(reader, new Chronicle.Question(noun, asked.key(), after, asked.limit()));
        var next = found.next();
        return new Slice<>(
                found.items(),
                next == null
                        ? null
                        : cursors.write(list, Arrays.asList(next.split(" ")).toArray()));
    }

    Slice<ToldLine> told(Ui ui, Reader reader, Asked asked) {
        var found = lines(reader, asked);
        return new Slice<>(found.items().stream().map(it -> told(ui, it)).toList(), found.next());
    }

    private ToldLine told(Ui ui, Line line) {
        var word = line.what().toLowerCase(Locale.ROOT);
        var made = line.was() == null && (word.equals("person") || word.equals("department"));
        return new ToldLine(
                line.at(),
                roster.name(line.byId()),
                ui.t("change." + word + (made ? ".made" : "")),
                line.key(),
                path(word, line.key()),
                said.steps(ui, line.what(), line.differences()),
                line.reason(),
                line.canBeUndone() ? line.id() : null);
    }

    private static String path(String word, String key) {
        return switch (word) {
            case "person", "aid" -> PeoplePages.path(key);
            case "department" -> DepartmentPages.path(key);
            case "rule", "switch" -> "/work/rules/" + key;
            case "calendar" -> "/work/calendars/" + key;
            case "regime" -> "/work/regimes";
            case "ladder" -> "/work/ladder";
            case "catalogue", "texts" -> "/work/settings/" + (word.equals("texts") ? word : "catalogues");
            default -> "/work/hooks";
        };
    }
}
