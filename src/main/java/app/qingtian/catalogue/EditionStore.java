package app.qingtian.catalogue;

import app.qingtian.kernel.Times;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL that makes editions and looks back at them. */
@Repository
class EditionStore {

    static final String INSERT = """
            insert into catalogue_edition (number, made_at, made_by, reason, undoes)
            values (:number, :now, :person, :reason, :undoes::integer)
            on conflict (number) do nothing
            """;

    static final String LIST =
            "insert into catalogue_list (catalogue, edition, entries) values (:catalogue, :number, :entries::json)";

    /** The table of today, which releases before this one read too. */
    static final String WRITE = """
            insert into catalogue_entry (catalogue, code, parent, zh, en, sort, retired_at)
            select :catalogue, e.code, e.parent, e.zh, e.en, e.sort * 10, case when e.retired then :now::timestamptz end
              from rows from (json_to_recordset(:entries::json) as (code text, parent text, zh text, en text, retired boolean))
                   with ordinality as e(code, parent, zh, en, retired, sort)
            on conflict (catalogue, code) do update
               set parent = excluded.parent, zh = excluded.zh, en = excluded.en, sort = excluded.sort,
                   version = catalogue_entry.version + 1,
                   retired_at = case when excluded.retired_at is not null
                                     then coalesce(catalogue_entry.retired_at, excluded.retired_at) end
            """;

    static final String FORGET =
            "delete from catalogue_entry where catalogue = :catalogue and not (code = any(:codes::text[]))";

    static final String HISTORY = """
            select e.number, e.made_at, p.name, e.reason, e.undoes,
                   array(select l.catalogue from catalogue_list l where l.edition = e.number order by 1) as lists
              from catalogue_edition e left join person p on p.id = e.made_by
             order by e.number desc limit 50
            """;

    private final JdbcClient jdbc;

    EditionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who makes an edition, why, and which one it takes back. */
    record Making(long personId, String reason, @Nullable Integer undoes, Instant now) {}

    /** False when somebody else has made this edition meanwhile. */
    boolean insert(Draft draft, Making making) {
        int number = draft.before().edition() + 1;
        int rows = jdbc.sql(INSERT)
                .param("number", number)
                .param("now", Times.sql(making.now()))
                .param("person", making.personId())
                .param("reason", making.reason())
                .param("undoes", making.undoes(), Types.INTEGER)
                .update();
        if (rows == 1) {
            draft.changed().forEach(it -> write(number, it, draft.after().list(it), making.now()));
        }
        return rows == 1;
    }

    private void write(int number, String catalogue, List<Word> items, Instant now) {
        var entries = CatalogueStore.JSON.writeValueAsString(items);
        jdbc.sql(LIST)
                .param("catalogue", catalogue)
                .param("number", number)
                .param("entries", entries)
                .update();
        jdbc.sql(WRITE)
                .param("catalogue", catalogue)
                .param("entries", entries)
                .param("now", Times.sql(now))
                .update();
        jdbc.sql(FORGET)
                .param("catalogue", catalogue)
                .param("codes", items.stream().map(Word::code).toArray(String[]::new))
                .update();
    }

    List<CatalogueEdition> history() {
        return jdbc.sql(HISTORY)
                .query((row, _) -> {
                    var lists = new ArrayList<String>();
                    for (var name : (String[]) row.getArray("lists").getArray()) {
                        lists.add(name);
                    }
                    return new CatalogueEdition(
                            row.getInt("number"),
                            Times.at(row, "made_at"),
                            row.getString("name"),
                            row.getString("reason"),
                            row.getObject("undoes", Integer.class),
                            lists);
                })
                .list();
    }
}
