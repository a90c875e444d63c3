package app.qingtian.circle.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.qingtian.complaint.Channel;
import app.qingtian.complaint.Complaint;
import app.qingtian.complaint.Lodging.Words;
import app.qingtian.customer.Contact;
import app.qingtian.identity.People;
import app.qingtian.identity.Role;
import app.qingtian.intake.Intake;
import app.qingtian.intake.Story;
import app.qingtian.kernel.Language;
import app.qingtian.kernel.Outcome;
import app.qingtian.promise.BrokenPromises;
import app.qingtian.world.Cast;
import app.qingtian.world.Clerk;
import app.qingtian.world.Newcomers;
import app.qingtian.world.QingtianTest;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Everybody who is not named opens every address there is, also those that were not there when this was written, and learns nothing: where
 * the number stands in the address there is no such page, and nowhere else does anything of the complaint stand.
 */
@QingtianTest
class AttackPageTest {

    /** Stands in the customer's own words, in messages, answers and instructions. */
    private static final String MARK = "蓝鹭暗号";

    /** What belongs to whoever holds the customer's own link, and the line that stays open. */
    private static final List<String> NOT_OURS = List.of("/t/", "/api/v1/public/", "/work/live");

    @Autowired
    private ApplicationContext house;

    @Autowired
    private JdbcClient jdbc;

    private final Cast cast;
    private final Complaint complaint;
    private String path = "";

    AttackPageTest(@Autowired ApplicationContext house) {
        cast = Cast.of(house);
        var story = new Story(
                new Words(MARK + "，水壶漏水", null, null, null, null), Contact.NONE, Language.ZH, Channel.WEB, List.of());
        complaint = switch (house.getBean(Intake.class).lodge(story)) {
            case Outcome.Done<Complaint>(var lodged) -> lodged;
            case Outcome.Refused<Complaint>(var refusal) -> throw new IllegalStateException(refusal.reason());
        };
    }

    @BeforeEach
    void muchHappensAndThenItBecomesConfidential() {
        path = "/complaints/" + complaint.number();
        var soon = Instant.now().plus(Duration.ofDays(5));
        cast.administrator().post(path + "/acceptance", "{\"replyBy\":\"" + soon + "\"}");
        cast.administrator().post(path + "/referrals", "{\"department\":\"depot\",\"request\":\"" + MARK + "\"}");
        cast.administrator().post(path + "/messages", "{\"text\":\"" + MARK + "\",\"internal\":true}");
        cast.administrator().post(path + "/remedies", "{\"kind\":\"APOLOGY\",\"description\":\"" + MARK + "\"}");
        cast.quality().post(path + "/oversights", "{\"reason\":\"" + MARK + "\"}");
        jdbc.sql("update promise set due_at = now() - interval '1 hour' where complaint_id = ?")
                .param(complaint.id())
                .update();
        house.getBean(BrokenPromises.class).sweep();
        var owner =
                house.getBean(People.class).byId(cast.now(complaint).ownerId()).orElseThrow();
        assertThat(owner.login()).isEqualTo("cast-administrator");
        var closed = cast.quality().post(path + "/circle", "{\"reason\":\"涉及同事\"}");
        assertThat(closed.status()).as(closed.text()).isEqualTo(200);
    }

    @Test
    void whoIsNotNamedLearnsNothingAnywhere() {
        var leaks = new TreeSet<String>();
        var opened = new TreeSet<String>();
        for (var clerk : List.of(cast.handler(), cast.liaison(), cast.overseer(), cast.stranger(), executive())) {
            for (var address : addresses()) {
                var answer = open(clerk, address);
                if (answer.status() == 200) {
                    opened.add(address);
                }
                if (leaks(answer, address)) {
                    leaks.add(clerk.reader().login() + " " + address + " → " + answer.status());
                }
            }
        }
        assertThat(leaks).isEmpty();
        assertThat(opened).as("lists that were really read").hasSizeGreaterThan(20);
    }

    @Test
    void whoIsNamedSeesItInEachOfTheirLists() {
        var seen = addresses().stream()
                .filter(address -> !address.contains(complaint.number()))
                .filter(address -> open(cast.quality(), address).text().contains(complaint.number()))
                .toList();

        assertThat(seen)
                .as("the attack would find something")
                .contains("/work/complaints?view=all", "/api/v1/complaints?view=all")
                .anyMatch(address -> address.startsWith("/api/v1/load/broken"));
    }

    private boolean leaks(Clerk.Answer answer, String address) {
        return address.contains(complaint.number())
                ? answer.status() != 404 && !address.contains("?")
                        || answer.text().contains(MARK)
                : answer.text().contains(complaint.number()) || answer.text().contains(MARK);
    }

    private Clerk.Answer open(Clerk clerk, String address) {
        var type = address.startsWith("/api/") ? MediaType.APPLICATION_JSON : MediaType.TEXT_HTML;
        return clerk.send(MockMvcRequestBuilders.get(address).header(HttpHeaders.ACCEPT, type.toString()));
    }

    /** Somebody who usually reads everything, and handles nothing. */
    private Clerk executive() {
        return new Newcomers(house).hired(Role.EXECUTIVE, "shop");
    }

    private Set<String> addresses() {
        var addresses = new LinkedHashSet<String>();
        house.getBeansOfType(RequestMappingHandlerMapping.class).values().stream()
                .flatMap(it -> it.getHandlerMethods().keySet().stream())
                .filter(AttackPageTest::read)
                .flatMap(it -> it.getPatternValues().stream())
                .filter(pattern -> NOT_OURS.stream().noneMatch(pattern::startsWith))
                .forEach(pattern ->
                        filled(pattern).flatMap(AttackPageTest::asked).forEach(addresses::add));
        return addresses;
    }

    private static boolean read(RequestMappingInfo mapping) {
        var methods = mapping.getMethodsCondition().getMethods();
        return methods.isEmpty() || methods.contains(RequestMethod.GET);
    }

    /** With the number, and with the ids of whatever hangs on this complaint. */
    private Stream<String> filled(String pattern) {
        var numbered = pattern.replace("{number}", complaint.number())
                .replace("{login}", "cast-administrator")
                .replace("{key}", "depot");
        return numbered.contains("{")
                ? ids().stream().map(id -> numbered.replaceAll("\\{\\w+}", id))
                : Stream.of(numbered);
    }

    private List<String> ids() {
        return Stream.of("referral", "oversight", "message", "promise", "remedy", "notice")
                .flatMap(table -> jdbc
                        .sql("select id from " + table + " where complaint_id = ? order by id")
                        .param(complaint.id())
                        .query(String.class)
                        .list()
                        .stream())
                .distinct()
                .toList();
    }

    /** Lists in each view, and searched for what they must not find. */
    private static Stream<String> asked(String address) {
        return ASKED.getOrDefault(address, List.of("")).stream().map(query -> address + query);
    }

    private static final Map<String, List<String>> ASKED = Map.of(
            "/work/complaints", views("?view="),
            "/api/v1/complaints", views("?view="),
            "/work/oversights", List.of("?limit=100"),
            "/api/v1/oversights", List.of("?limit=100"),
            "/work/load", List.of("", "?view=ALL", "?view=DEPARTMENT"),
            "/api/v1/load", List.of("", "?view=ALL"),
            "/api/v1/load/broken", List.of("", "?view=ALL", "?view=DEPARTMENT"),
            "/api/v1/notices", List.of("?limit=100"));

    private static List<String> views(String parameter) {
        return Stream.of("all", "inbox", "mine", "department", "unaccepted", "overdue")
                .flatMap(view -> Stream.of(parameter + view, parameter + view + "&q=漏水"))
                .toList();
    }
}
