package app.qingtian.house;

import static org.assertj.core.api.Assertions.assertThat;

import app.qingtian.house.Migrations.Breach;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** During an upgrade the older node goes on working on the newer one's tables: since V5, migrations only add. */
class MigrationsTest {

    private static final Path FOLDER = Path.of("src/main/resources/db/migration");

    @Test
    void sinceTheFifthMigrationsOnlyAdd() throws IOException {
        var found = new ArrayList<String>();
        try (var files = Files.list(FOLDER)) {
            for (var file : files.filter(MigrationsTest::bindsUs).toList()) {
                Migrations.breaches(Files.readString(file))
                        .forEach(breach -> found.add(file.getFileName() + " " + breach));
            }
        }
        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DROPS                  | alter table complaint drop column feeling;
            DROPS                  | drop index complaint_words;
            RENAMES                | alter table complaint rename column feeling to mood;
            RENAMES                | alter table complaint rename to grievance;
            CHANGES_A_TYPE         | alter table complaint alter column round type integer;
            CHANGES_A_TYPE         | alter table timeline alter column data set data type json using data::json;
            DEMANDS_A_VALUE        | alter table complaint alter column feeling set not null;
            FORGETS_A_VALUE        | alter table complaint alter column round drop default;
            ADDS_A_DEMANDED_COLUMN | alter table complaint add column mood text not null;
            ADDS_A_DEMANDED_COLUMN | alter table complaint add mood text not null, add column other text not null default 'x';
            ADDS_A_CONSTRAINT      | alter table complaint add constraint short check (length(narrative) < 100);
            ADDS_A_CONSTRAINT      | alter table complaint add foreign key (owner_id) references person;
            ADDS_A_UNIQUE_INDEX    | create unique index one_each on complaint (customer_id);
            EMPTIES                | delete from idempotency where created_at < now();
            EMPTIES                | truncate attempt;
            """)
    void eachRuleBites(Breach breach, String sql) {
        assertThat(Migrations.breaches("-- why\n" + sql)).anyMatch(found -> found.startsWith(breach.name()));
        assertThat(Migrations.breaches("-- reviewed: nobody reads it\n" + sql)).isEmpty();
        assertThat(Migrations.breaches("-- reviewed: nobody reads it\n\n" + sql))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table complaint add column mood text, add column tone text not null default 'plain';",
                "create index complaint_by_mood on complaint (mood);",
                "create table mood (id bigint primary key); alter table mood add check (id > 0); create unique index m on mood (id);",
                "create function f() returns void language sql as $$ delete from complaint; drop table complaint $$;",
                "comment on table complaint is 'we never drop table complaint; or rename to anything';"
            })
    void addingIsFree(String sql) {
        assertThat(Migrations.breaches(sql.replace("; ", ";\n"))).isEmpty();
    }

    private static boolean bindsUs(Path file) {
        return Integer.parseInt(file.getFileName().toString().replaceFirst("V(\\d+)__.*", "$1")) >= 5;
    }
}
