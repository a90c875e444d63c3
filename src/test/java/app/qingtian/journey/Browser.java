package app.qingtian.journey;

import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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

    private record Running(Playwright playwright, com.microsoft.playwright.Browser chromium) implements AutoCloseable {

        static Running start() {
            PlaywrightAssertions.setDefaultAssertionTimeout(15_000);
            var playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            var options = new LaunchOptions()
                    .setExecutablePath(Path.of("/usr/bin/chromium"))
                    .setArgs(QUIETLY);
            return new Running(playwright, playwright.chromium().launch(options));
        }

        @Override
        public void close() {
            playwright.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Devices.class;
    }

    @Override
    public Devices resolveParameter(ParameterContext parameter, ExtensionContext test) {
        var running =
                test.getRoot().getStore(JOURNEYS).computeIfAbsent(Running.class, _ -> Running.start(), Running.class);
        var port = SpringExtension.getApplicationContext(test).getEnvironment().getProperty("local.server.port");
        var devices = new Devices(running.chromium(), "http://localhost:" + port);
        test.getStore(JOURNEYS).put(Devices.class, devices);
        return devices;
    }

    @Override
    public void afterEach(ExtensionContext test) {
        var devices = test.getStore(JOURNEYS).get(Devices.class, Devices.class);
        if (devices != null) {
            devices.putAway(test.getExecutionException().isPresent());
        }
    }
}
