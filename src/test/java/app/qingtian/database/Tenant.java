package app.qingtian.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Another process that lives on a data folder, to be ended in any manner. */
record Tenant(Process process, String url) implements AutoCloseable {

    /** One that opens the database and stays until its input ends, then closes it. */
    static Tenant plain(Path data) {
        return start(data, "plain");
    }

    /** One that runs a Spring application with a pool. */
    static Tenant spring(Path data) {
        return start(data, "spring");
    }

    void leave() throws IOException, InterruptedException {
        process.getOutputStream().close();
        process.waitFor();
    }

    int terminate() throws InterruptedException {
        process.destroy();
        return process.waitFor();
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private static Tenant start(Path data, String manner) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        try {
            var process = new ProcessBuilder(
                            java,
                            "-XX:TieredStopAtLevel=1",
                            "-XX:+UseSerialGC",
                            "-Xlog:disable",
                            Tenant.class.getName(),
                            data.toString(),
                            manner)
                    .redirectError(Redirect.INHERIT);
            process.environment().put("CLASSPATH", System.getProperty("java.class.path"));
            var started = process.start();
            var words = new BufferedReader(new InputStreamReader(started.getInputStream(), StandardCharsets.UTF_8));
            var said = new StringBuilder();
            for (var line = words.readLine(); line != null; line = words.readLine()) {
                if (line.startsWith("jdbc:")) {
                    return new Tenant(started, line);
                }
                said.append(line).append('\n');
            }
            throw new IllegalStateException("it did not start: " + said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void main(String[] args) throws IOException {
        if ("spring".equals(args[1])) {
            var context = new SpringApplicationBuilder(Application.class)
                    .web(WebApplicationType.NONE)
                    .run("--qingtian.data=" + args[0], "--spring.main.keep-alive=true");
            System.out.println(context.getBean(Database.class).url());
            return;
        }
        try (var database = Database.open(DatabaseSettings.in(Path.of(args[0])))) {
            System.out.println(database.url());
            while (System.in.read() >= 0) {}
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(DatabaseConfiguration.class)
    static class Application {}
}
