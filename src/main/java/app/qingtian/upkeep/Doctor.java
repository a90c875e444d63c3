package app.qingtian.upkeep;

import app.qingtian.database.Database;
import app.qingtian.database.DatabaseProblem;
import app.qingtian.database.DatabaseSettings;
import app.qingtian.kernel.Call;
import app.qingtian.kernel.Command;
import app.qingtian.kernel.Language;
import app.qingtian.kernel.Term;
import app.qingtian.kernel.web.Texts;
import app.qingtian.upkeep.Finding.Grade;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Looks at everything that is wrong so often, and says of each what it is, why it matters and what to do. Changes nothing. */
final class Doctor {

    private static final String STANDARD_PORT = "8080";

    private final Call call;
    private final DatabaseSettings settings;
    private final Texts texts = new Texts(false);
    private final List<Finding> findings = new ArrayList<>();

    Doctor(Call call, DatabaseSettings settings) {
        this.call = call;
        this.settings = settings;
    }

    /** The exit code: 0 all is well, 1 with doubts, 2 something is broken. */
    int visit() {
        findings.addAll(SettingsCheck.of(call.environment()));
        machine();
        findings.addAll(MailCheck.of(call.environment()));
        database();
        findings.forEach(this::tell);
        if (findings.isEmpty()) {
            call.out().println(texts.text(Language.ZH, "doctor.well"));
            call.out().println(texts.text(Language.EN, "doctor.well"));
        }
        return findings.stream()
                .mapToInt(it -> it.grade() == Grade.BROKEN ? Command.REFUSED : Command.DOUBTFUL)
                .max()
                .orElse(Command.DONE);
    }

    private void machine() {
        findings.addAll(MachineCheck.java(Runtime.version().feature()));
        var port =
                call.environment().getOrDefault("QINGTIAN_PORT", STANDARD_PORT).strip();
        if (Setting.Shape.PORT.fits(port)) {
            findings.addAll(MachineCheck.port(Integer.parseInt(port)));
        }
        findings.addAll(MachineCheck.cache(
                Path.of(System.getProperty("java.class.path").split(System.getProperty("path.separator"), 2)[0])));
        try {
            if (settings.url() == null) {
                findings.addAll(MachineCheck.folder(settings.data(), System.getProperty("user.name")));
            }
        } catch (IOException unreadable) {
            findings.add(Finding.broken("data_not_writable", settings.data()));
        }
    }

    /** A house that was never started has no database yet, and looking for one must not make it. */
    private void database() {
        if (!settings.laidOut()) {
            return;
        }
        try (var database = Database.open(settings);
                var connection = database.asOwner().getConnection()) {
            var look = new DatabaseCheck(connection);
            findings.addAll(look.durability());
            findings.addAll(look.writing());
            findings.addAll(look.time(Clock.systemUTC()));
            findings.addAll(
                    look.roles(database.application().user(), database.owner().user()));
            findings.addAll(DatabaseCheck.schema(database.flyway().info().all()));
            findings.addAll(new HouseCheck(connection).all());
        } catch (DatabaseProblem problem) {
            findings.add(Finding.broken("database_away", problem));
        } catch (SQLException problem) {
            findings.add(Finding.broken("database_away", String.valueOf(problem.getMessage())));
        }
    }

    private void tell(Finding finding) {
        for (var language : Language.values()) {
            var details =
                    finding.details().stream().map(it -> said(language, it)).toArray();
            var words = texts.text(language, "doctor." + finding.key(), details);
            call.out().println((language == Language.ZH ? sign(finding.grade()) : "  ") + words.replace("\n", "\n  "));
        }
    }

    private String said(Language language, Object detail) {
        return switch (detail) {
            case Term term -> texts.text(language, term.key());
            case DatabaseProblem problem -> problem.in(language);
            default -> detail.toString();
        };
    }

    private static String sign(Grade grade) {
        return grade == Grade.BROKEN ? "✗ " : "! ";
    }
}
