package app.qingtian.upkeep;

import app.qingtian.database.DatabaseSettings;
import app.qingtian.kernel.Call;
import app.qingtian.kernel.Switchboard;
import app.qingtian.kernel.Words;
import app.qingtian.world.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Whoever runs the house, at its console: says a command, sees what comes back. */
final class Keeper {

    record Said(int exit, String words) {}

    private final Map<String, String> environment = new HashMap<>();

    static Keeper of(DataSource database) {
        var keeper = new Keeper();
        var copy = (PGSimpleDataSource) database;
        var owner = (PGSimpleDataSource) TestDatabase.ownerOf(database);
        return keeper.with("QINGTIAN_DB_URL", copy.getURL())
                .with("QINGTIAN_DB_USER", String.valueOf(copy.getUser()))
                .with("QINGTIAN_DB_PASSWORD", String.valueOf(copy.getPassword()))
                .with("QINGTIAN_DB_OWNER", String.valueOf(owner.getUser()))
                .with("QINGTIAN_DB_OWNER_PASSWORD", String.valueOf(owner.getPassword()));
    }

    Keeper with(String name, String value) {
        environment.put(name, value);
        return this;
    }

    DatabaseSettings settings() {
        return DatabaseSettings.from(
                name -> environment.get(name.toUpperCase(Locale.ROOT).replace('.', '_')));
    }

    Said says(String... command) {
        var said = new ByteArrayOutputStream();
        var stream = new PrintStream(said, true, StandardCharsets.UTF_8);
        var call = new Call(
                Words.read(List.of()),
                Map.copyOf(environment),
                () -> {
                    throw new IllegalStateException("upkeep opens the database as it is");
                },
                stream,
                stream,
                Instant.parse("2026-11-22T08:00:00Z"));
        int exit = new Switchboard(Commands.all()).connect(command, call);
        return new Said(exit, said.toString(StandardCharsets.UTF_8));
    }
}
