package app.qingtian.identity.web;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What people call the browser they use: "Firefox · Windows". Only roughly right, and never more than that is kept. */
final class BrowserName {

    /** In the order of trying: most browsers claim to be several others too. */
    private static final Map<Integer, String[]> BROWSERS = new TreeMap<>(Map.of(
            1, new String[] {"MicroMessenger", "微信 WeChat"},
            2, new String[] {"Edg", "Edge"},
            3, new String[] {"Firefox", "Firefox"},
            4, new String[] {"Chrome", "Chrome"},
            5, new String[] {"Safari", "Safari"}));

    private static final Map<Integer, String[]> SYSTEMS = new TreeMap<>(Map.of(
            1, new String[] {"HarmonyOS", "HarmonyOS"},
            2, new String[] {"Android", "Android"},
            3, new String[] {"iPhone", "iPhone"},
            4, new String[] {"iPad", "iPad"},
            5, new String[] {"Windows", "Windows"},
            6, new String[] {"Mac OS", "macOS"},
            7, new String[] {"Linux", "Linux"}));

    private BrowserName() {}

    static String of(@Nullable String agent) {
        var said = agent == null ? "" : agent;
        var name = first(BROWSERS, said);
        var system = first(SYSTEMS, said);
        return name.isEmpty() || system.isEmpty() ? name + system : name + " · " + system;
    }

    private static String first(Map<Integer, String[]> names, String said) {
        return names.values().stream()
                .filter(it -> said.contains(it[0]))
                .map(it -> it[1])
                .findFirst()
                .orElse("");
    }
}
