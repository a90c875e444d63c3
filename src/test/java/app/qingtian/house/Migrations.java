package app.qingtian.house;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a migration may not do while a node of the release before still runs on the same database. A statement that looks
 * dangerous and is not says why, in a line {@code -- reviewed: …} directly above it.
 */
final class Migrations {

    /** What an older node would trip over. */
    enum Breach {
        DROPS("drop (table|column|view|index|sequence|type|function|constraint|schema)|alter table .* drop "),
        RENAMES("rename (to|column|constraint)|\\brename \\w+ to"),
        CHANGES_A_TYPE("alter (column )?\\w+ (set data )?type|alter column \\w+ (set data )?type"),
        DEMANDS_A_VALUE("set not null"),
        FORGETS_A_VALUE("drop (default|not null)"),
        ADDS_A_DEMANDED_COLUMN(
                "add (column )?(if not exists )?(?!constraint)\\w+ (?:(?!default|, add ).)*not null(?:(?!default|, add ).)*(, add |;?$)"),
        ADDS_A_CONSTRAINT("add (constraint|check|unique|primary key|foreign key|exclude)"),
        ADDS_A_UNIQUE_INDEX("create unique index"),
        EMPTIES("^(delete from|truncate)");

        private final Pattern sign;

        Breach(String sign) {
            this.sign = Pattern.compile(sign);
        }
    }

    private static final Pattern BODY = Pattern.compile("(\\$\\w*\\$).*?\\1", Pattern.DOTALL);
    private static final Pattern TEXT = Pattern.compile("'(?:[^']++|'')*+'");
    private static final Pattern MADE_HERE = Pattern.compile("create (?:unlogged )?table (?:if not exists )?(\\w+)");
    private static final Pattern TARGET = Pattern.compile(
            "(?:alter table (?:if exists )?(?:only )?| on (?:only )?|delete from |truncate (?:table )?)(\\w+)");

    private Migrations() {}

    private record Statement(String sql, boolean reviewed) {}

    /** The breaches of one file, each as its name and the statement. Tables that the file itself makes are nobody's yet. */
    static List<String> breaches(String file) {
        var statements = statements(file);
        var own = statements.stream()
                .flatMap(it -> MADE_HERE.matcher(it.sql()).results())
                .map(found -> found.group(1))
                .toList();
        return statements.stream()
                .filter(it -> !it.reviewed() && !own.contains(target(it.sql())))
                .flatMap(it -> breached(it.sql()))
                .toList();
    }

    private static Stream<String> breached(String sql) {
        return Stream.of(Breach.values())
                .filter(breach -> breach.sign.matcher(sql).find())
                .map(breach -> breach + ": " + sql);
    }

    private static String target(String sql) {
        var found = TARGET.matcher(sql);
        return found.find() ? found.group(1) : "";
    }

    private static List<Statement> statements(String file) {
        var found = new ArrayList<Statement>();
        var plain = TEXT.matcher(BODY.matcher(file).replaceAll("body")).replaceAll("''");
        boolean reviewed = false;
        var sql = new StringBuilder();
        for (var line : plain.lines().toList()) {
            var words = line.replaceFirst("--.*", "").strip();
            if (sql.isEmpty() && words.isEmpty()) {
                reviewed = line.strip().matches("-- reviewed: \\S.*")
                        || (reviewed && line.strip().startsWith("--"));
            }
            sql.append(words).append(words.isEmpty() ? "" : " ");
            if (words.endsWith(";")) {
                found.add(new Statement(sql.toString().toLowerCase(Locale.ROOT).strip(), reviewed));
                sql.setLength(0);
                reviewed = false;
            }
        }
        return found;
    }
}
