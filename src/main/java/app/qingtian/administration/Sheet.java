package app.qingtian.administration;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A person or a department as an administrator sees it: each field as a word that can be read back (logins, keys, roles parted by
 * commas, {@code true}), blank where there is nothing. {@code version} counts what was written down of it.
 */
public record Sheet(Noun noun, String key, Map<String, String> fields, int version) {

    static final String ACTIVE = "active";

    public Sheet {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    public String field(String name) {
        return fields.getOrDefault(name, "");
    }

    public boolean active() {
        return Boolean.parseBoolean(field(ACTIVE));
    }

    /** The same with these fields changed; what it does not have is left out. */
    Sheet with(Map<String, String> wanted) {
        var all = new LinkedHashMap<>(fields);
        all.replaceAll((name, present) -> wanted.getOrDefault(name, present));
        return new Sheet(noun, key, all, version);
    }

    boolean changes(Sheet other, String name) {
        return !field(name).equals(other.field(name));
    }
}
