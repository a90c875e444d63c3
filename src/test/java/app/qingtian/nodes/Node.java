package app.qingtian.nodes;

import app.qingtian.Qingtian;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;

/** A second house in this JVM: another port, the same database. */
record Node(ConfigurableApplicationContext house) implements AutoCloseable {

    static Node beside(ApplicationContext other) {
        var settings = ((ConfigurableEnvironment) other.getEnvironment()).getPropertySources();
        return new Node(new SpringApplicationBuilder(Qingtian.class)
                .initializers(mine -> settings.stream()
                        .filter(source -> source.containsProperty("qingtian.db.url"))
                        .forEach(mine.getEnvironment().getPropertySources()::addFirst))
                .registerShutdownHook(false)
                .run("--server.port=0"));
    }

    /** A house at a database that one role owns and uses. */
    static Node at(PGSimpleDataSource database) {
        return new Node(new SpringApplicationBuilder(Qingtian.class)
                .registerShutdownHook(false)
                .run(
                        "--server.port=0",
                        "--qingtian.db.url=" + database.getURL(),
                        "--qingtian.db.user=" + database.getUser(),
                        "--qingtian.db.password=" + database.getPassword()));
    }

    int port() {
        return Integer.parseInt(house.getEnvironment().getRequiredProperty("local.server.port"));
    }

    <T> T bean(Class<T> type) {
        return house.getBean(type);
    }

    @Override
    public void close() {
        house.close();
    }
}
