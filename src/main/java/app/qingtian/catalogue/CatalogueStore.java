package app.qingtian.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The desk's words as they are now, and as an edition had them. */
@Repository
class CatalogueStore {

    static final JsonMapper JSON = JsonMapper.builder().build();
    static final TypeReference<List<Word>> ITEMS = new TypeReference<>() {};

    /** The whole table, a few hundred short rows; the limit only guards the memory. */
    static final String ALL = """
            select catalogue, code, parent, zh, en, retired_at is not null as retired
            from catalogue_entry
            order by catalogue, sort, code
            limit 10000
            """;

    static final String NUMBER = "select number from catalogue_edition order by number desc limit 1";

    /** Each list as the newest edition up to this one left it. */
    static final String EDITION = """
            select distinct on (catalogue) catalogue, entries from catalogue_list
             where edition <= :edition order by catalogue, edition desc
            """;

    private final JdbcClient jdbc;

    CatalogueStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is offered today, with the edition it belongs to. */
    Book present() {
        int number = jdbc.sql(NUMBER).query(Integer.class).single();
        var lists = new TreeMap<String, List<Word>>();
        jdbc.sql(ALL).query(row -> {
            lists.computeIfAbsent(row.getString("catalogue"), _ -> new ArrayList<>())
                    .add(new Word(
                            row.getString("code"),
                            row.getString("parent"),
                            row.getString("zh"),
                            row.getString("en"),
                            row.getBoolean("retired")));
        });
        lists.replaceAll((_, items) -> List.copyOf(items));
        return new Book(number, lists);
    }

    Book edition(int number) {
        SortedMap<String, List<Word>> lists = new TreeMap<>();
        jdbc.sql(EDITION).param("edition", number).query(row -> {
            lists.put(row.getString("catalogue"), JSON.readValue(row.getString("entries"), ITEMS));
        });
        return new Book(number, lists);
    }
}
