package app.qingtian.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What is wrong with an answer, whatever was asked. */
record Verdict(Schema schema) {

    private static final int MOST_BYTES = 2 << 20;
    private static final int MOST_STATEMENTS = 60;

    /** A bundle reads every file by itself, however many there are. */
    private static final int MOST_STATEMENTS_OF_A_BUNDLE = 600;

    private static final int MOST_ROWS = 3_000;

    private static final Pattern INSIDES =
            Pattern.compile("[a-z]Exception\\b|\\bat [\\w.$]+\\([\\w.]+:\\d+\\)|springframework|app\\.qingtian|"
                    + "org\\.(apache|postgresql|hibernate)|tools\\.jackson|java\\.(lang|util|io|sql|time)|jakarta\\.|PSQL|SQLSTATE|Tomcat|"
                    + "JdbcTemplate|insert into|select .{1,80} from |[Ss]tack ?trace|Whitelabel");

    List<String> on(Shot shot, Reply reply, Toll.@Nullable Spent spent) {
        var wrong = new ArrayList<String>();
        if (reply.status() >= 500
                && !(reply.status() == 503 && !reply.header("Retry-After").isEmpty())
                && reply.status() != 501) {
            wrong.add("a " + reply.status());
        }
        if (reply.status() == 0 && reply.body().length > 0) {
            wrong.add("no answer in HTTP");
        }
        var leak = INSIDES.matcher(reply.text());
        if (leak.find()) {
            wrong.add("our insides: " + leak.group());
        }
        if (reply.headers().containsKey("server") || reply.headers().containsKey("x-powered-by")) {
            wrong.add("says what it runs on");
        }
        if (reply.html() && reply.text().contains(Bait.MARKUP)) {
            wrong.add("markup that was not escaped");
        }
        if (reply.body().length > MOST_BYTES) {
            wrong.add(reply.body().length + " bytes");
        }
        if (spent != null && (spent.statements > allowed(shot) || spent.rows > MOST_ROWS)) {
            wrong.add(spent.statements + " statements, " + spent.rows + " rows");
        }
        var operation = shot.operation();
        if (operation != null && reply.status() != 503) {
            described(operation, reply, wrong);
        }
        return wrong;
    }

    private static int allowed(Shot shot) {
        return shot.target().contains("/bundle") ? MOST_STATEMENTS_OF_A_BUNDLE : MOST_STATEMENTS;
    }

    private void described(Operation operation, Reply reply, List<String> wrong) {
        var response = operation.responses().path(Integer.toString(reply.status()));
        if (response.isMissingNode()) {
            wrong.add("undocumented status " + reply.status() + " of " + operation);
            return;
        }
        var type = reply.header("Content-Type").replaceFirst(";.*", "");
        var content = response.path("content");
        if (reply.body().length == 0) {
            return;
        }
        var media = content.has(type) ? content.get(type) : content.path("*/*");
        if (media.isMissingNode()) {
            wrong.add("undocumented content " + type + " with " + reply.status() + " of " + operation);
            return;
        }
        if (type.endsWith("json")) {
            try {
                schema.faults(
                                media.path("schema"),
                                JsonMapper.shared().readTree(reply.body()),
                                reply.status() + " of " + operation)
                        .forEach(wrong::add);
            } catch (JacksonException unreadable) {
                wrong.add("no JSON");
            }
        }
    }
}
