package app.qingtian.journey;

import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * The one Chromium of all journeys: started when the first needs it, closed by JUnit after the last. A test that takes
 * {@link Devices} gets new ones, which are put away, and looked at for troubles, when it ends.
 */
final class Browser implements ParameterResolver, AfterEachCallback {

    private static final Namespace JOURNEYS = Namespace.create(Browser.class);

    private static final List<String> QUIETLY = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--lang=en-US");

    /** Longer than the longest journey on a busy machine. */
    private static final Duration JOURNEY = Duration.ofMinutes(6);

    private static final Duration PUTTING_AWAY = Duration.ofSeconds(30);

    private record Running(Playwright playwright, com.microsoft.playwright.Browser chromium, AtomicBoolean killed)
            implements AutoCloseable {

        static Running start() {
            PlaywrightAssertions.setDefaultAssertionTimeout(15_000);
            var playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            var options = new LaunchOptions()
                    .setExecutablePath(Path.of("/usr/bin/chromium"))
                    .setArgs(QUIETLY);
            return new Running(playwright, playwright.chromium().launch(options), new AtomicBoolean());
        }

        @Override
        public void close() {
            playwright.close();
        }

        /** A browser that hangs must not hang the build: after this time it is killed, what waits for it fails, and the next journey starts another. */
        CompletableFuture<Void> guarded(Duration patience) {
            return CompletableFuture.runAsync(
                    this::kill, CompletableFuture.delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS));
        }

        private void kill() {
            killed.set(true);
            ProcessHandle.current().children().filter(Running::drives).forEach(driver -> {
                driver.descendants().forEach(ProcessHandle::destroyForcibly);
                driver.destroyForcibly();
            });
        }

        private static boolean drives(ProcessHandle child) {
            return Arrays.asList(child.info().arguments().orElse(new String[0])).contains("run-driver");
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Devices.class;
    }

    @Override
    public Devices resolveParameter(ParameterContext parameter, ExtensionContext test) {
        var port = SpringExtension.getApplicationContext(test).getEnvironment().getProperty("local.server.port");
        var running = running(test);
        var devices = new Devices(running.chromium(), "http://localhost:" + port, running.guarded(JOURNEY));
        test.getStore(JOURNEYS).put(Devices.class, devices);
        return devices;
    }

    private static Running running(ExtensionContext test) {
        var store = test.getRoot().getStore(JOURNEYS);
        var running = store.get(Running.class, Running.class);
        if (running == null || running.killed().get() || !running.chromium().isConnected()) {
            running = Running.start();
            store.put(Running.class, running);
        }
        return running;
    }

    @Override
    public void afterEach(ExtensionContext test) {
        var devices = test.getStore(JOURNEYS).get(Devices.class, Devices.class);
        if (devices != null) {
            var guard = running(test).guarded(PUTTING_AWAY);
            devices.putAway(test.getExecutionException().isPresent());
            guard.cancel(false);
        }
    }
}
