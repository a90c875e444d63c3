package app.qingtian.catalogue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CatalogueStore {

    /** The whole table, a few hundred short rows; the limit only guards the memory. */
    private static final String ALL = """
            select catalogue, code, parent, zh, en, retired_at is not null as retired
            from catalogue_entry
            order by catalogue, sort, code
            limit 10000
            """;

    private final JdbcClient jdbc;

    CatalogueStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Words read() {
        var ever = new HashMap<Key, Entry>();
        var inUse = new TreeMap<String, List<Entry>>();
        jdbc.sql(ALL).query(row -> {
            var catalogue = row.getString("catalogue");
            var entry =
                    new Entry(row.getString("code"), row.getString("parent"), row.getString("zh"), row.getString("en"));
            ever.put(new Key(catalogue, entry.code()), entry);
            if (!row.getBoolean("retired")) {
                inUse.computeIfAbsent(catalogue, _ -> new ArrayList<>()).add(entry);
            }
        });
        inUse.replaceAll((_, entries) -> List.copyOf(entries));
        return new Words(Collections.unmodifiableSortedMap(inUse), Map.copyOf(ever));
    }

    record Key(String catalogue, String code) {}

    record Words(SortedMap<String, List<Entry>> inUse, Map<Key, Entry> ever) {}
}
