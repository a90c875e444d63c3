package app.qingtian.nodes;

import app.qingtian.Qingtian;
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
