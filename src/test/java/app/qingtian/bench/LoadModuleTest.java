package app.qingtian.bench;

import static org.assertj.core.api.Assertions.assertThat;

import app.qingtian.world.Cast;
import app.qingtian.world.Clerk;
import app.qingtian.world.QingtianTest;
import app.qingtian.world.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the benchmark loads in bulk is what the application itself would have written. */
@QingtianTest
class LoadModuleTest {

    private static final long LOADED = 1;

    private static final String ROWS = """
            select count(*) || ' ' || coalesce(string_agg(distinct key, ',' order by key), '') from (
              select key from %1$s t, jsonb_each(to_jsonb(t)) where t.%2$s = ? and value <> 'null' and key <> 'note') filled,
              (select count(*) from %1$s t where t.%2$s = ?) i group by i
            """;

    private static final String STORY = """
            select string_agg(event || ' ' || actor || ' ' || (select string_agg(key, ',' order by key) from json_object_keys(data) key),
                              E'\\n' order by seq)
              from timeline where complaint_id = ?
            """;

    @Autowired
    ApplicationContext house;

    @Test
    void aLoadedComplaintLeavesTheSameRowsAsOneThatWasPlayed() throws Exception {
        var here = house.getBean(JdbcClient.class);
        var played = played();
        var there = loaded();
        for (var table : Table.values()) {
            if (table != Table.CUSTOMER) {
                assertThat(rows(there, table, LOADED)).as(table.name()).isEqualTo(rows(here, table, played));
            }
        }
        assertThat(there.sql(STORY).param(LOADED).query(String.class).single())
                .isEqualTo(here.sql(STORY).param(played).query(String.class).single());
    }

    /** The life of a closed one, by the doors. */
    private long played() {
        var cast = Cast.of(house);
        var handler = cast.handler();
        var narrative =
                "{'narrative':'水壶漏水','feeling':'ANGRY','wishedRemedy':'换新','contact':{'name':'林女士','phone':'13800000077'}}";
        var lodged = sent(handler, "/public/complaints", narrative);
        var here = "/complaints/" + part("number", lodged) + "/";
        sent(handler, "/public/complaints/" + part("trackingToken", lodged) + "/messages", "{'text':'补充一下'}");
        sent(handler, here + "acceptance", "{'replyBy':'" + Instant.now().plus(Duration.ofDays(1)) + "'}");
        sent(handler, here + "messages", "{'text':'正在核实'}");
        sent(handler, here + "messages", "{'text':'已核对','internal':true}");
        var referral = part("id", sent(handler, here + "referrals", "{'department':'depot','request':'请核实'}"));
        sent(cast.liaison(), "/referrals/" + referral + "/answer", "{'answer':'属我方责任'}");
        var remedy = part("id", sent(handler, here + "remedies", "{'kind':'REPLACEMENT','description':'换新'}"));
        sent(handler, here + "decision", "{'decision':'换新','reasons':'运输损坏','furtherWays':'回复即可'}");
        sent(handler, "/remedies/" + remedy + "/execution", "{'execution':'已换'}");
        sent(handler, here + "settlement", "{'accepted':true,'reason':'满意'}");
        sent(
                handler,
                here + "closure",
                "{'summary':'已换新','blanks':{'happenedAt':'-','service':'-','persons':'-','realReason':'-','excessive':'-'}}");
        return house.getBean(JdbcClient.class)
                .sql("select id from complaint where number = ?")
                .param(part("number", lodged))
                .query(Long.class)
                .single();
    }

    /** The first of them is closed and has a customer of its own. */
    private static JdbcClient loaded() throws Exception {
        var database = TestDatabase.copy();
        var rows = new Rows();
        try (var connection = database.getConnection()) {
            var company = House.furnish(connection);
            connection.setAutoCommit(false);
            for (long id = LOADED; id < LOADED + 20; id++) {
                Life.write(rows, company, id, Instant.now().truncatedTo(ChronoUnit.MICROS));
            }
            rows.pack().copy(connection);
        }
        return JdbcClient.create(database);
    }

    private static String sent(Clerk clerk, String path, String json) {
        var answer = clerk.post(path, json.replace('\'', '"'));
        assertThat(answer.status()).as(path + " " + answer.text()).isBetween(200, 201);
        return answer.text();
    }

    private static String part(String name, String json) {
        var found = Pattern.compile("\"" + name + "\":\"?([^\",}]+)").matcher(json);
        assertThat(found.find()).as(json).isTrue();
        return found.group(1);
    }

    private static String rows(JdbcClient jdbc, Table table, long complaint) {
        var key = table == Table.COMPLAINT ? "id" : "complaint_id";
        return jdbc.sql(ROWS.formatted(table.name().toLowerCase(Locale.ROOT), key))
                .params(complaint, complaint)
                .query(String.class)
                .optional()
                .orElse("");
    }
}
