package app.qingtian.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.qingtian.world.TestDatabase;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

class HeadStartModuleTest {

    @Test
    void whoeverTakesItGetsTheDatabaseUpToDate() throws Exception {
        var copy = (PGSimpleDataSource) TestDatabase.copy();
        var owner = (PGSimpleDataSource) TestDatabase.ownerOf(copy);
        var headStart = begin(Map.of(
                "qingtian.db.url", copy.getURL(),
                "qingtian.db.user", copy.getUser(),
                "qingtian.db.password", copy.getPassword(),
                "qingtian.db.owner", owner.getUser(),
                "qingtian.db.owner.password", owner.getPassword()));
        assertThat(headStart.take().flyway().info().pending()).isEmpty();
    }

    @Test
    void aProblemReachesTheOneWhoNeedsTheDatabase() {
        var headStart = begin(Map.of("qingtian.db.url", "jdbc:postgresql://127.0.0.1:1/none"));
        assertThatThrownBy(headStart::take).isInstanceOf(DatabaseProblem.class);
    }

    @Test
    void aStartThatFailsBeforeClosesWhatWasOpened(@TempDir Path folder) throws Exception {
        var headStart = new HeadStart();
        try (var context = context(Map.of("qingtian.data", folder.toString()))) {
            headStart.initialize(context);
            context.refresh();
        }
        assertThat(Postmaster.of(folder.toRealPath().resolve("postgres/cluster")))
                .isEmpty();
    }

    private static HeadStart begin(Map<String, Object> settings) {
        var headStart = new HeadStart();
        headStart.initialize(context(settings));
        return headStart;
    }

    private static GenericApplicationContext context(Map<String, Object> settings) {
        var context = new GenericApplicationContext();
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", settings));
        return context;
    }
}
