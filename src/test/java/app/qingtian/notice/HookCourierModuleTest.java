package app.qingtian.notice;

import static org.assertj.core.api.Assertions.assertThat;

import app.qingtian.kernel.web.Assets;
import app.qingtian.kernel.web.Site;
import app.qingtian.kernel.web.Texts;
import app.qingtian.world.TestDatabase;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

/** Calls to listeners of every mood, with a real database and over a real line. */
class HookCourierModuleTest {

    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    private final DataSource database = TestDatabase.copy();
    private final JdbcClient jdbc = JdbcClient.create(database);
    private final DeliveryStore store = new DeliveryStore(jdbc);
    private Instant now = Instant.parse("2026-11-22T02:00:00Z");
    private Listener listener;

    HookCourierModuleTest() throws IOException {
        listener = new Listener();
    }

    @BeforeEach
    void aComplaint() {
        jdbc.sql("insert into department (key, zh, en, front_door) values ('care', '客服', 'Care', true)")
                .update();
        jdbc.sql("""
                insert into person (login, name, department_id, password_hash, created_at)
                select 'lan', '兰', id, 'x', now() from department
                """).update();
        jdbc.sql("""
                insert into complaint (number, tracking_token, kind, stage, channel, language, narrative, owner_id, department_id,
                                       received_at, lodged_at, stage_since, search)
                select 'QT-261122-1001', 'token-of-lin', 'COMPLAINT', 'ACCEPTED', 'WEB', 'ZH', '林女士 13800000000 水壶漏水', p.id,
                       p.department_id, now(), now(), now(), ''
                  from person p
                """).update();
    }

    @AfterEach
    void over() {
        listener.close();
    }

    @Test
    void aWebhookIsCalledOnceWithASignatureThatHolds() {
        long delivery = told(hook("WEBHOOK", "/ok", SECRET), 2);
        round(courier());
        round(courier());

        var heard = listener.heard("/ok");
        assertThat(heard).hasSize(1);
        var headers = heard.getFirst().headers();
        assertThat(headers.get("webhook-id")).isEqualTo("msg_" + delivery);
        assertThat(headers.get("webhook-signature"))
                .isEqualTo(Signature.webhook(
                        SECRET,
                        "msg_" + delivery,
                        Long.parseLong(headers.getOrDefault("webhook-timestamp", "0")),
                        heard.getFirst().body()));
        var json = JsonMapper.shared().readTree(heard.getFirst().body());
        assertThat(json.path("type").asString()).isEqualTo("complaint.customer_wrote");
        assertThat(json.at("/data/complaint/number").asString()).isEqualTo("QT-261122-1001");
        assertThat(json.at("/data/complaint/url").asString())
                .isEqualTo("https://help.example.com/work/complaints/QT-261122-1001");
        assertThat(row(delivery)).containsEntry("status", 200).doesNotContainEntry("done_at", null);
    }

    @ParameterizedTest
    @CsvSource({"WECOM, /wecom", "DINGTALK, /dingtalk", "FEISHU, /feishu", "WEBHOOK, /webhook"})
    void nobodysWordsOrDataLeaveTheHouse(String kind, String path) {
        long delivery = told(hook(kind, path, SECRET), 2);
        round(courier());

        var body = listener.heard(path).getFirst().body();
        assertThat(body)
                .contains("QT-261122-1001")
                .contains("https://help.example.com/work/complaints/QT-261122-1001")
                .doesNotContain("林", "138", "水壶", "token-of-lin", "兰");
        assertThat(row(delivery).get("done_at")).isNotNull();
    }

    @Test
    void robotsGetTheirSignaturesWhereEachLooksForThem() {
        told(hook("DINGTALK", "/dingtalk?access_token=x", "SECabc123"), 2);
        told(hook("FEISHU", "/feishu", "feishu-secret"), 3);
        round(courier());

        assertThat(listener.heard("/dingtalk").getFirst().query())
                .isEqualTo("access_token=x&timestamp=" + now.toEpochMilli() + "&sign="
                        + Signature.dingtalk("SECabc123", now.toEpochMilli()));
        var feishu = JsonMapper.shared()
                .readTree(listener.heard("/feishu").getFirst().body());
        assertThat(feishu.path("timestamp").asString()).isEqualTo(String.valueOf(now.getEpochSecond()));
        assertThat(feishu.path("sign").asString()).isEqualTo(Signature.feishu("feishu-secret", now.getEpochSecond()));
    }

    @ParameterizedTest
    @CsvSource({
        "WEBHOOK, /broken, 500, status",
        "WEBHOOK, /elsewhere, 302, redirect",
        "WEBHOOK, /never, , late",
        "WEBHOOK, /drip, , late",
        "WECOM, /robot-no, 200, robot 93000"
    })
    void whatWentWrongIsNotedAndItIsTriedAgainUnderTheSameId(String kind, String path, Integer status, String fault) {
        long delivery = told(hook(kind, path, SECRET), 2);
        round(courier());

        assertThat(row(delivery))
                .containsEntry("status", status)
                .containsEntry("fault", fault)
                .containsEntry("done_at", null)
                .containsEntry("given_up_at", null);
        assertThat(listener.heard("/inside")).as("nobody follows").isEmpty();
        round(courier());
        assertThat(listener.heard(path)).as("not before its time").hasSize(1);
        now = now.plus(Duration.ofSeconds(11));
        round(courier());
        assertThat(listener.heard(path)).hasSize(2);
        assertThat(listener.heard(path).getLast().headers().get("webhook-id"))
                .isEqualTo(listener.heard(path).getFirst().headers().get("webhook-id"));
    }

    @Test
    void afterADayItIsGivenUpVisibly() {
        long delivery = told(hook("WEBHOOK", "/broken", SECRET), 2);
        for (int i = 0; i < 12; i++) {
            round(courier());
            now = now.plus(Duration.ofHours(11));
        }

        assertThat(listener.heard("/broken")).hasSize(Attempt.MOST);
        assertThat(row(delivery).get("given_up_at")).isNotNull();
    }

    @Test
    void aLongAnswerIsReadToItsMiddleAndCounts() {
        long delivery = told(hook("WEBHOOK", "/long", SECRET), 2);
        round(courier());
        assertThat(row(delivery).get("done_at")).isNotNull();
    }

    @Test
    void whoHangsHoldsUpNobodyElse() throws InterruptedException {
        told(hook("WEBHOOK", "/never", SECRET), 2);
        long other = told(hook("WEBHOOK", "/ok", SECRET), 2);
        var courier = courier();

        var visits = courier.round();
        assertThat(visits).hasSize(2);
        for (var visit : visits) {
            if (visit.getName().endsWith(String.valueOf(row(other).get("hook_id")))) {
                visit.join();
            }
        }
        assertThat(listener.heard("/ok")).hasSize(1);
        join(visits);
    }

    @Test
    void twoNodesAtOnceCallOnce() throws InterruptedException {
        long hook = hook("WEBHOOK", "/ok", SECRET);
        for (int seq = 1; seq <= 8; seq++) {
            told(hook, seq);
        }
        var one = courier();
        var other = courier();
        var begun = new ArrayList<Thread>();
        var nodes = List.of(
                Thread.ofVirtual().unstarted(() -> add(begun, one.round())),
                Thread.ofVirtual().unstarted(() -> add(begun, other.round())));
        nodes.forEach(Thread::start);
        join(nodes);
        join(begun);

        assertThat(listener.heard("/ok")).hasSize(8);
        assertThat(listener.heard("/ok").stream().map(it -> it.headers().get("webhook-id")))
                .doesNotHaveDuplicates();
    }

    @Test
    void whatADeadNodeHeldComesBackWhenItsTimeIsOver() {
        long delivery = told(hook("WEBHOOK", "/ok", SECRET), 2);
        var dead = store.claimCalls(now, now.plus(HookCourier.LEASE), new Long[0]);
        assertThat(dead).hasSize(1);
        round(courier());
        assertThat(listener.heard("/ok")).isEmpty();

        now = now.plus(HookCourier.LEASE).plusSeconds(1);
        round(courier());
        assertThat(listener.heard("/ok")).hasSize(1);
        store.finish(delivery, dead.getFirst().tries(), Attempt.failed(null, 1, "late"), now);
        assertThat(row(delivery).get("done_at"))
                .as("a late word of the dead changes nothing")
                .isNotNull();
    }

    @Test
    void anAddressInsideIsNotCalledThoughItStandsThere() {
        long delivery = told(hook("WEBHOOK", "/ok", SECRET), 2);
        round(courier(new Border(false)));

        assertThat(listener.heard()).isEmpty();
        assertThat(row(delivery)).containsEntry("fault", "inside").doesNotContainEntry("given_up_at", null);
    }

    @Test
    void whatIsOffWaits() {
        long hook = hook("WEBHOOK", "/ok", SECRET);
        told(hook, 2);
        jdbc.sql("update hook set active = false").update();
        round(courier());
        assertThat(listener.heard()).isEmpty();
    }

    private static synchronized void add(List<Thread> begun, List<Thread> more) {
        begun.addAll(more);
    }

    private HookCourier courier() {
        return courier(new Border(true));
    }

    private HookCourier courier(Border border) {
        var clock = Clock.fixed(now, ZoneOffset.UTC);
        var hooks = new Hooks(new HookStore(jdbc), border, TransactionOperations.withoutTransaction(), clock);
        var speech = new Speech(new Texts(true), new Assets(), clock, "Asia/Shanghai");
        var site = new Site("https://help.example.com/");
        var words = new HookWords(new RobotWords(speech, site), site);
        var line = new HookLine(border, Duration.ofMillis(500), Duration.ofMillis(700));
        return new HookCourier(hooks, store, words, line, clock, Duration.ZERO);
    }

    private static void round(HookCourier courier) {
        join(courier.round());
    }

    private static void join(List<Thread> threads) {
        try {
            for (var thread : List.copyOf(threads)) {
                thread.join();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private long hook(String kind, String path, String secret) {
        return jdbc.sql("""
                        insert into hook (name, kind, address, secret, occasions, language, active, made_at, made_by, changed_at,
                                          changed_by)
                        select 'test', :kind, :address, :secret, '{}', 'ZH', true, now(), id, now(), id from person returning id
                        """)
                .param("kind", kind)
                .param("address", listener.at(path))
                .param("secret", secret)
                .query(Long.class)
                .single();
    }

    private long told(long hook, int seq) {
        return jdbc.sql("""
                        insert into delivery (way, hook_id, complaint_id, seq, occasion, stage, due_at, made_at, next_at)
                        select 'HOOK', :hook, id, :seq, 'CUSTOMER_WROTE', 'ACCEPTED', '2026-11-23T09:00+08:00', :now, :now
                          from complaint returning id
                        """)
                .param("hook", hook)
                .param("seq", seq)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    private Map<String, @Nullable Object> row(long delivery) {
        return jdbc.sql("select * from delivery where id = :id")
                .param("id", delivery)
                .query()
                .singleRow();
    }
}
