package app.qingtian.notice;

import static org.assertj.core.api.Assertions.assertThat;

import app.qingtian.catalogue.Catalogues;
import app.qingtian.complaint.Actor;
import app.qingtian.complaint.Channel;
import app.qingtian.complaint.Complaint;
import app.qingtian.complaint.Dossiers;
import app.qingtian.complaint.Happened;
import app.qingtian.complaint.Lodging.Words;
import app.qingtian.complaint.Timeline;
import app.qingtian.customer.Contact;
import app.qingtian.identity.Accounts;
import app.qingtian.identity.People;
import app.qingtian.intake.Intake;
import app.qingtian.intake.Story;
import app.qingtian.kernel.Language;
import app.qingtian.kernel.Outcome;
import app.qingtian.kernel.web.Site;
import app.qingtian.world.Cast;
import app.qingtian.world.Clerk;
import app.qingtian.world.QingtianTest;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Mail through a real server: what people at work chose, and what customers are told. */
@QingtianTest
class MailModuleTest {

    private static final Site SITE = new Site("https://help.example.com");

    private final ApplicationContext house;
    private final JdbcClient jdbc;
    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
    private final Cast cast;

    MailModuleTest(@Autowired ApplicationContext house, @Autowired JdbcClient jdbc) {
        this.house = house;
        this.jdbc = jdbc;
        this.cast = Cast.of(house);
    }

    @BeforeEach
    void open() {
        server.start();
    }

    @AfterEach
    void closed() {
        jdbc.sql("update notice set mail_at = null").update();
        jdbc.sql("update delivery set next_at = null where way <> 'HOOK'").update();
        server.stop();
    }

    @Test
    void aCustomerIsToldEachStepInTheirLanguageBeforeTheyAsk() throws Exception {
        var complaint = lodged("lin@example.com", Language.ZH);
        var path = "/complaints/" + complaint.number();
        announce(complaint);
        deliver();
        handler().post(path + "/acceptance", "{\"replyBy\":\"" + Instant.now().plus(Duration.ofDays(1)) + "\"}");
        handler().post(path + "/messages", "{\"text\":\"师傅明天上门\"}");
        var promise = jdbc.sql("select id from promise where complaint_id = ? and kind = 'DECISION'")
                .param(complaint.id())
                .query(Long.class)
                .single();
        handler().post(path + "/promises/" + promise + "/extension", "{\"amount\":5,\"words\":\"检测还要五个工作日\"}");
        handler().post(path + "/decision", "{\"decision\":\"换新\",\"reasons\":\"属实\",\"furtherWays\":\"可再联系我们\"}");
        announce(complaint);
        deliver();

        var mails = received("lin@example.com");
        assertThat(mails.stream().map(MailModuleTest::subject))
                .containsExactlyInAnyOrder(
                        "我们收到了您反映的情况（" + complaint.number() + "）",
                        "有人受理了您反映的情况（" + complaint.number() + "）",
                        "我们给您留了言（" + complaint.number() + "）",
                        "我们需要更多时间（" + complaint.number() + "）",
                        "我们的处理决定（" + complaint.number() + "）");
        assertThat(text(mails, "我们收到了"))
                .contains(
                        complaint.number(), "https://help.example.com/t/" + complaint.trackingToken(), "负责人：", "下一步：");
        assertThat(text(mails, "有人受理")).contains("阿晴已经亲自受理", "最晚");
        assertThat(text(mails, "我们给您留了言")).contains("师傅明天上门");
        assertThat(text(mails, "我们需要更多时间")).contains("检测还要五个工作日", "前给您处理决定，改到");
        assertThat(text(mails, "我们的处理决定")).contains("换新", "属实", "可再联系我们", "是否认可");
        assertThat(mails.getFirst().getHeader("List-Unsubscribe")[0]).contains("/t/" + complaint.trackingToken());
    }

    @Test
    void aDateThatMovesIsToldWhateverMovedIt() throws Exception {
        var complaint = lodged("moved@example.com", Language.EN);
        var path = "/complaints/" + complaint.number();
        handler().post(path + "/acceptance", "{\"replyBy\":\"" + Instant.now().plus(Duration.ofDays(1)) + "\"}");
        handler().post(path + "/pause", "{\"reason\":\"CUSTOMER\",\"note\":\"等照片\"}");
        handler().post(path + "/resumption", "{}");
        handler().post(path + "/regime", "{\"regime\":\"cn-12345\",\"reason\":\"热线转来\"}");
        announce(complaint);
        deliver();

        var mails = received("moved@example.com");
        assertThat(text(mails, "A new date"))
                .contains("The new date for our decision: ", "What comes next: our answer to you, by ")
                .doesNotContain("热线转来");
        assertThat(text(mails, "Time goes on")).contains("The new date for our decision: ");
    }

    @Test
    void whatGoesToTheCustomersOfSeveralGoesToEachAddressOnceUnderTheirOwnNumber() throws Exception {
        var kept = lodged("kept@example.com", Language.ZH);
        var merged = lodged("merged@example.com", Language.EN);
        var again = lodged("kept@example.com", Language.ZH);
        for (var one : List.of(merged, again)) {
            handler().post("/complaints/" + one.number() + "/merging", "{\"into\":\"" + kept.number() + "\"}");
        }
        handler().post("/complaints/" + kept.number() + "/messages", "{\"text\":\"这批水壶全部召回\"}");
        announce(kept);
        deliver();
        deliver();

        assertThat(received("kept@example.com").stream()
                        .map(MailModuleTest::subject)
                        .filter(subject -> subject.startsWith("我们给您留了言")))
                .containsExactly("我们给您留了言（" + kept.number() + "）");
        var other = received("merged@example.com").stream()
                .filter(mail -> subject(mail).startsWith("We have written"))
                .toList();
        assertThat(other).hasSize(1);
        assertThat(text(other.getFirst()))
                .contains("这批水壶全部召回", "/t/" + merged.trackingToken())
                .doesNotContain(kept.number(), kept.trackingToken());
        assertThat(subject(other.getFirst())).contains(merged.number());
    }

    @Test
    void whoWroteInEnglishIsAnsweredInEnglish() throws Exception {
        var complaint = lodged("emily@example.com", Language.EN);
        announce(complaint);
        deliver();

        var mail = received("emily@example.com").getFirst();
        assertThat(subject(mail)).isEqualTo("We have received what you told us (" + complaint.number() + ")");
        assertThat(text(mail)).contains("Responsible: ", "What comes next: ", "by the link above");
        assertThat(mail.getHeader("Message-ID")[0]).matches("<delivery-\\d+@help\\.example\\.com>");
    }

    @Test
    void whoStopsTheLettersGetsNoneAndMayResumeThem() {
        var complaint = lodged("wang@example.com", Language.ZH);
        announce(complaint);
        var letters = "/public/complaints/" + complaint.trackingToken() + "/letters";
        assertThat(handler().post(letters, "{\"wanted\":false}").status()).isEqualTo(200);
        deliver();
        assertThat(received("wang@example.com"))
                .as("not even what was on its way")
                .isEmpty();

        var page = handler().send("/t/" + complaint.trackingToken() + "/letters", "wanted", "true");
        assertThat(page.status()).isEqualTo(303);
        jdbc.sql("delete from delivery where complaint_id = ?")
                .param(complaint.id())
                .update();
        announce(complaint);
        deliver();
        assertThat(received("wang@example.com")).hasSize(1);
        assertThat(handler()
                        .post("/public/complaints/nobodys/letters", "{\"wanted\":true}")
                        .status())
                .isEqualTo(404);
        assertThat(handler().post(letters, "{}").status()).isEqualTo(422);
    }

    @Test
    void peopleAtWorkGetMailAsTheyChoseAndNoCustomersWords() throws Exception {
        var complaint = cast.lodged();
        var liaison = cast.liaison();
        chosen(liaison, "depot@example.com", Rhythm.AT_ONCE, null);
        refer(complaint);
        mail(complaint);
        sort(Instant.now());
        deliver();

        var mail = received("depot@example.com").getFirst();
        assertThat(subject(mail)).contains(complaint.number());
        assertThat(text(mail))
                .contains(complaint.number(), "Stage: ", "https://help.example.com/work/notices/")
                .doesNotContain("水壶", "林女士", "138", "请核实");
    }

    @Test
    void aDigestGathersTheDayInOneMailAndNothingThatWasRead() throws Exception {
        var liaison = cast.liaison();
        chosen(liaison, "digest@example.com", Rhythm.DAILY, null);
        var one = cast.lodged();
        var two = cast.lodged();
        var read = cast.lodged();
        for (var complaint : List.of(one, two, read)) {
            refer(complaint);
        }
        mail(one, two, read);
        sort(Instant.now());
        deliver();
        assertThat(received("digest@example.com")).as("not before its hour").isEmpty();

        jdbc.sql("update notice set read_at = now() where complaint_id = ?")
                .param(read.id())
                .update();
        sort(Instant.now().plus(Duration.ofHours(25)));
        deliver();
        assertThat(received("digest@example.com")).hasSize(1);
        assertThat(text(received("digest@example.com").getFirst()))
                .contains(one.number(), two.number())
                .doesNotContain(read.number());
    }

    @Test
    void quietHoursAreKeptExceptForWhatIsCritical() {
        var liaison = cast.liaison();
        var midnight = new Choice.Quiet(LocalTime.of(0, 0), LocalTime.of(23, 59, 59));
        chosen(liaison, "quiet@example.com", Rhythm.AT_ONCE, midnight);
        var calm = cast.lodged();
        refer(calm);
        var critical = cast.lodged();
        handler().call(HttpMethod.PUT, "/complaints/" + critical.number() + "/record", "{\"urgency\":\"CRITICAL\"}");
        refer(critical);
        mail(calm, critical);
        sort(Instant.now());
        deliver();

        assertThat(received("quiet@example.com").stream().map(MailModuleTest::subject))
                .singleElement()
                .asString()
                .contains(critical.number());
    }

    @Test
    void aServerThatIsAwayIsTriedAgain() {
        var complaint = lodged("later@example.com", Language.ZH);
        announce(complaint);
        var courier = courier();
        server.stop();
        join(courier.round());

        assertThat(jdbc.sql("select fault || ' ' || (next_at > now()) from delivery where complaint_id = ?")
                        .param(complaint.id())
                        .query(String.class)
                        .single())
                .isEqualTo("mail_server true");
    }

    private Clerk handler() {
        return cast.handler();
    }

    private void refer(Complaint complaint) {
        var asked = handler()
                .post(
                        "/complaints/" + complaint.number() + "/referrals",
                        "{\"department\":\"depot\",\"request\":\"请核实水壶的事\"}");
        assertThat(asked.status()).as(asked.text()).isEqualTo(201);
    }

    private void chosen(Clerk clerk, String email, Rhythm rhythm, Choice.@Nullable Quiet quiet) {
        var choice = new Choice(
                Map.of(Topic.WORK, rhythm), LocalTime.now(clerk.reader().zone()).minusMinutes(5), quiet);
        house.getBean(Rhythms.class).choose(clerk.reader(), new Rhythms.Wish(email, choice));
        jdbc.sql("update notice set mail_at = null").update();
    }

    /** In this house no mail server is named; as if one were. */
    private void mail(Complaint... complaints) {
        for (var complaint : complaints) {
            jdbc.sql("update notice set mail_at = at where complaint_id = ? and person_id = ?")
                    .params(complaint.id(), cast.liaison().reader().personId())
                    .update();
        }
    }

    private void sort(Instant now) {
        new Sorting(
                        house.getBean(SortingStore.class),
                        house.getBean(DeliveryStore.class),
                        postbox(),
                        house.getBean(TransactionOperations.class),
                        Clock.systemUTC())
                .sort(now);
        jdbc.sql("update delivery set next_at = now() where way = 'MAIL' and next_at > now()")
                .update();
    }

    private void deliver() {
        join(courier().round());
    }

    private MailCourier courier() {
        var speech = house.getBean(Speech.class);
        var mails = new MailWords(
                house.getBean(People.class),
                house.getBean(Accounts.class),
                house.getBean(NoticeStore.class),
                house.getBean(Notices.class),
                speech,
                SITE);
        var letters = new LetterWords(
                house.getBean(Dossiers.class),
                house.getBean(Timeline.class),
                house.getBean(Letters.class),
                house.getBean(Catalogues.class),
                speech,
                SITE);
        return new MailCourier(
                house.getBean(DeliveryStore.class), postbox(), speech, mails, letters, Clock.systemUTC());
    }

    private Postbox postbox() {
        var port = server.getSmtp().getPort();
        return new Postbox(new MailServer("127.0.0.1", port, null, null, "care@example.com", MailServer.Tls.OFF), SITE);
    }

    /** Tells the whole story so far, as the herald of a house with a mail server would have told it line by line. */
    private void announce(Complaint complaint) {
        var herald = new Herald(
                house.getBean(HeraldStore.class),
                house.getBean(Hooks.class),
                postbox(),
                house.getBean(Hearers.class),
                Clock.systemUTC());
        for (var line : house.getBean(Timeline.class)
                .of(complaint, Timeline.NOBODY, Integer.MAX_VALUE, 100)
                .ask()) {
            var actor = line.person() == null
                    ? new Actor.Customer()
                    : new Actor.Staff(handler().reader().personId());
            herald.tell(new Happened(at(cast.now(complaint), line.seq()), actor, line.event(), line.at(), List.of()));
        }
    }

    private static Complaint at(Complaint it, int seq) {
        return new Complaint(
                it.id(),
                it.number(),
                it.trackingToken(),
                seq,
                it.round(),
                it.kind(),
                it.stage(),
                it.category(),
                it.fault(),
                it.language(),
                it.ownerId(),
                it.departmentId(),
                it.confidential(),
                it.receivedAt(),
                it.stageSince());
    }

    private Complaint lodged(String email, Language language) {
        var story = new Story(
                new Words("水壶第一天就漏水", null, null, null, null),
                new Contact("林女士", null, email),
                language,
                Channel.WEB,
                List.of());
        return switch (house.getBean(Intake.class).lodge(story)) {
            case Outcome.Done<Complaint>(var complaint) -> complaint;
            case Outcome.Refused<Complaint>(var refusal) -> throw new IllegalStateException(refusal.reason());
        };
    }

    private List<MimeMessage> received(String address) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(mail -> address.equals(to(mail)))
                .toList();
    }

    private static String to(MimeMessage mail) {
        try {
            return mail.getRecipients(Message.RecipientType.TO)[0].toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String subject(MimeMessage mail) {
        try {
            return Objects.requireNonNull(mail.getSubject());
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(List<MimeMessage> mails, String subject) throws Exception {
        return text(mails.stream()
                .filter(mail -> subject(mail).startsWith(subject))
                .findFirst()
                .orElseThrow());
    }

    /** Both forms one after the other. */
    private static String text(Part part) throws MessagingException, IOException {
        if (part.getContent() instanceof Multipart several) {
            var all = new StringBuilder();
            for (int i = 0; i < several.getCount(); i++) {
                BodyPart one = several.getBodyPart(i);
                all.append(text(one)).append('\n');
            }
            return all.toString();
        }
        return String.valueOf(part.getContent());
    }

    private static void join(List<Thread> threads) {
        Stream.of(threads.toArray(Thread[]::new)).forEach(thread -> {
            try {
                thread.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
