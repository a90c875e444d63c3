package app.qingtian.upkeep;

import app.qingtian.kernel.Term;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Looks for settings that are misspelt, unusable or of no effect. Says no value that might be a secret. */
final class SettingsCheck {

    private static final int NEAR = 4;
    private static final int SHORT_TOKEN = 16;

    private SettingsCheck() {}

    static List<Finding> of(Map<String, String> environment) {
        var known = Setting.all();
        var findings = new ArrayList<Finding>();
        new TreeMap<>(environment).forEach((name, value) -> {
            if (name.startsWith("QINGTIAN_")) {
                known.stream()
                        .filter(it -> it.name().equals(name))
                        .findFirst()
                        .ifPresentOrElse(
                                it -> unusable(it, value.strip()).ifPresent(findings::add),
                                () -> findings.add(unknown(name, known)));
            }
        });
        if (!environment.containsKey("QINGTIAN_DB_URL") && environment.containsKey("QINGTIAN_DB_PASSWORD")) {
            findings.add(Finding.warning("setting_ignored", "QINGTIAN_DB_PASSWORD", "QINGTIAN_DB_URL"));
        }
        var token = environment.getOrDefault("QINGTIAN_METRICS_TOKEN", "");
        if (!token.isEmpty() && token.length() < SHORT_TOKEN) {
            findings.add(Finding.warning("token_short", SHORT_TOKEN));
        }
        return findings;
    }

    private static Optional<Finding> unusable(Setting setting, String value) {
        return value.isEmpty() || setting.shape().fits(value)
                ? Optional.empty()
                : Optional.of(Finding.broken("setting_unusable", setting.name(), value, Term.of(setting.shape())));
    }

    private static Finding unknown(String name, List<Setting> known) {
        return known.stream()
                .min(Comparator.comparingInt(it -> distance(name, it.name())))
                .filter(it -> distance(name, it.name()) <= NEAR)
                .map(it -> Finding.warning("setting_misspelt", name, it.name()))
                .orElseGet(() -> Finding.warning("setting_unknown", name));
    }

    /** How many letters must be added, taken away or changed (Levenshtein). */
    static int distance(String one, String other) {
        var before = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            var now = new int[other.length() + 1];
            now[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int changed = before[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                now[j] = Math.min(changed, 1 + Math.min(before[j], now[j - 1]));
            }
            before = now;
        }
        return before[other.length()];
    }
}
