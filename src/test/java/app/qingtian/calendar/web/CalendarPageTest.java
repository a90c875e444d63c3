package app.qingtian.calendar.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.qingtian.world.Cast;
import app.qingtian.world.Clerk;
import app.qingtian.world.QingtianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

@QingtianTest
class CalendarPageTest {

    private static final String HOURS = """
            "zone":"Asia/Shanghai","monday":"09:00-12:00 13:30-17:30","tuesday":"9:00-12:00","reason":"test"
            """;

    @Autowired
    private ApplicationContext house;

    @Autowired
    private MockMvc web;

    private Cast cast;

    @BeforeEach
    void people() {
        cast = Cast.of(house);
    }

    @Test
    void anybodyMayAskWhenSevenWorkingDaysBeforeTheSpringFestivalAreOver() throws Exception {
        var answer = web.perform(
                        MockMvcRequestBuilders.get("/api/v1/calendars/cn/due?from=2026-02-12T10:00:00+08:00&days=7"))
                .andReturn()
                .getResponse();

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentAsString(java.nio.charset.StandardCharsets.UTF_8))
                .contains("\"dueAt\":\"2026-02-28T17:30:00+08:00\"", "\"what\":\"MAKE_UP\"", "\"name\":\"春节\"");
    }

    @Test
    void aPlusThatNobodyEncodedIsStillAPlus() {
        var answer = cast.handler().ask("/calendars/cn/due?from=2026-02-12T10:00:00 08:00&minutes=960");

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.text()).contains("\"dueAt\":\"2026-02-14T12:00:00+08:00\"");
    }

    @Test
    void workedMinutesLeaveOutLunchAndHolidays() {
        var answer =
                cast.handler().ask("/calendars/cn/worked?from=2026-02-13T09:00:00+08:00&to=2026-02-24T10:00:00+08:00");

        assertThat(answer.text()).contains("\"minutes\":900", "\"days\":2");
    }

    @ParameterizedTest
    @CsvSource({
        "/calendars/cn/due?from=2026-02-12T10:00:00Z, 422",
        "/calendars/cn/due?from=2026-02-12T10:00:00Z&days=7&minutes=3, 422",
        "/calendars/cn/due?from=2026-02-12T10:00:00Z&days=0, 422",
        "/calendars/cn/due?from=soon&days=7, 422",
        "/calendars/cn/due?from=2026-02-12T10:00:00&days=7, 422",
        "/calendars/cn/due?from=2049-12-30T10:00:00Z&days=7, 422",
        "/calendars/cn/due?from=1990-02-12T10:00:00Z&days=7, 422",
        "/calendars/cn/due?from=2060-02-12T10:00:00Z&minutes=7, 422",
        "/calendars/cn/worked?from=2026-02-13T00:00:00Z&to=2026-02-12T00:00:00Z, 422",
        "/calendars/cn/worked?from=1990-02-13T00:00:00Z&to=2026-02-12T00:00:00Z, 422",
        "/calendars/cn/worked?from=2026-02-13T00:00:00Z&to=2051-02-12T00:00:00Z, 422",
        "/calendars/nobodys/due?from=2026-02-12T10:00:00Z&days=7, 404"
    })
    void aSenselessQuestionIsAnsweredWithWhatIsWrong(String path, int status) {
        assertThat(cast.handler().ask(path).status()).isEqualTo(status);
    }

    @Test
    void thePageCountsStepByStepAndNamesTheYearNobodyToldUsOf() {
        var page = cast.handler().open("/work/calendars/cn?from=2026-12-30T10:00&days=5");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("到期时间：", "2027 年的放假安排还没有录入");
        assertThat(cast.handler().open("/calendars/cn").status()).isEqualTo(200);
        assertThat(cast.handler().open("/work/calendars/cn?from=&days=7").status())
                .isEqualTo(422);
        assertThat(cast.handler().open("/work/calendars").text()).contains("中国办公时间", "全天候值守");
    }

    @Test
    void anAdministratorOpensACalendarAndChangesItAndEachChangeIsAnEdition() {
        var admin = administrator();
        var key = "night-" + System.nanoTime();

        var opened = admin.post("/calendars", "{\"key\":\"" + key + "\",\"zh\":\"夜班\",\"en\":\"Night\"," + HOURS + "}");
        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        var changed = change(admin, key, "\"sunday\":\"22:00-06:00\",", "\"v1\"");
        var late = change(admin, key, "\"sunday\":\"22:00-05:00\",", "\"v1\"");

        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        assertThat(changed.header("ETag")).isEqualTo("\"v2\"");
        assertThat(late.status()).as("somebody else was first").isEqualTo(412);
        assertThat(admin.open("/work/calendars/" + key).text()).contains("22:00–06:00", "第 2 版");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"monday\":\"09:00-12:00 11:00-13:00\"} | slots_overlap",
                "{\"monday\":\"\"} | calendar_without_work",
                "{\"monday\":\"\",\"days\":\"1990-05-05 once 09:00-12:00\"} | calendar_without_work",
                "{\"monday\":\"nine to five\"} | monday",
                "{\"zone\":\"Moon/Sea\"} | zone",
                "{\"holidays\":\"atlantis\"} | holidays_unknown",
                "{\"days\":\"2026-13-01 nothing free\"} | days",
                "{\"days\":\"2026-12-01 a free\\n2026-12-01 b work\"} | days"
            })
    void aCalendarNobodyCouldCountWithIsRefused(String wrong, String reason) {
        var body = "{\"key\":\"wrong\",\"zh\":\"错\",\"en\":\"Wrong\",\"zone\":\"UTC\",\"reason\":\"test\"}";
        if (!wrong.contains("monday")) {
            body = body.replace("}", ",\"monday\":\"09:00-12:00\"}");
        }
        if (wrong.contains("zone")) {
            body = body.replace("\"zone\":\"UTC\",", "");
        }
        var answer = administrator().post("/calendars", body.replace("}", "," + wrong.substring(1)));

        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.text()).contains(reason);
        assertThat(administrator().ask("/calendars/wrong").status()).isEqualTo(404);
    }

    @Test
    void onlyAnAdministratorChangesThem() {
        assertThat(change(cast.handler(), "cn", "", "*").status()).isEqualTo(403);
        assertThat(cast.handler().open("/work/calendars/cn/plan").status()).isEqualTo(403);
        assertThat(cast.handler().open("/work/holidays").status()).isEqualTo(403);
        assertThat(administrator().open("/work/calendars/cn/plan").text())
                .contains("value=\"09:00-12:00 13:30-17:30\"", "Asia/Shanghai");
        assertThat(administrator().open("/work/holidays").status()).isEqualTo(200);
    }

    @Test
    void whatAnotherCountryCelebratesIsKnown() {
        var admin = administrator();
        var key = "london-" + System.nanoTime();
        var body = "{\"key\":\"" + key + "\",\"zh\":\"伦敦\",\"en\":\"London\",\"holidays\":\"gb\"," + HOURS + "}";

        assertThat(admin.post("/calendars", body).status()).isEqualTo(201);
        assertThat(admin.ask("/calendars/" + key + "/due?from=2026-12-23T10:00:00Z&days=1")
                        .text())
                .as("Boxing Day falls on a Saturday, so the Monday is free, and the Tuesday is the next one worked")
                .contains("\"dueAt\":\"2026-12-29T");
        assertThat(admin.open("/work/calendars/" + key).text()).contains("Christmas");
    }

    @Test
    void anAnnouncedYearIsLearntAndCountsAtOnce() {
        var admin = administrator();
        var source = "s" + System.nanoTime();
        var paper = """
                {"text":"{\\"year\\":2027,\\"papers\\":[\\"notice 7\\"],\\"days\\":[
                 {\\"name\\":\\"元旦\\",\\"date\\":\\"2027-01-01\\",\\"isOffDay\\":true},
                 {\\"name\\":\\"元旦\\",\\"date\\":\\"2027-01-03\\",\\"isOffDay\\":false}]}"}
                """.replace("\n", "");
        assertThat(learn(admin, source + "/2027", paper).status()).isEqualTo(200);
        var body = "{\"key\":\"" + source + "\",\"zh\":\"新\",\"en\":\"New\",\"holidays\":\"" + source + "\"," + HOURS
                + "}";
        assertThat(admin.post("/calendars", body).status()).isEqualTo(201);

        var due = admin.ask("/calendars/" + source + "/due?from=2026-12-31T10:00:00+08:00&days=1");
        assertThat(due.text()).contains("\"dueAt\":\"2027-01-03T17:30:00+08:00\"");

        var changed = """
                {"text":"BEGIN:VCALENDAR\\r\\nVERSION:2.0\\r\\nPRODID:test\\r\\nBEGIN:VEVENT\\r\\nUID:1\\r\\nDTSTAMP:20261101T000000Z\\r\\nDTSTART;VALUE=DATE:20270101\\r\\nDTEND;VALUE=DATE:20270104\\r\\nSUMMARY:元旦（休）\\r\\nEND:VEVENT\\r\\nBEGIN:VEVENT\\r\\nUID:2\\r\\nDTSTAMP:20261101T000000Z\\r\\nDTSTART;VALUE=DATE:20270109\\r\\nSUMMARY:元旦（班）\\r\\nEND:VEVENT\\r\\nEND:VCALENDAR\\r\\n"}
                """;
        var learnt = learn(admin, source + "/2027", changed);
        assertThat(learnt.status()).as(learnt.text()).isEqualTo(200);
        assertThat(learnt.text()).contains("\"days\":4");
        assertThat(admin.ask("/calendars/" + source + "/due?from=2026-12-31T10:00:00+08:00&days=1")
                        .text())
                .contains("\"dueAt\":\"2027-01-04T17:30:00+08:00\"");
        assertThat(admin.ask("/calendars/" + source + "/due?from=2027-01-08T10:00:00+08:00&days=1")
                        .text())
                .as("the Saturday is worked")
                .contains("\"dueAt\":\"2027-01-09T17:30:00+08:00\"");
    }

    @Test
    void aPaperThatWouldSpoilACalendarIsRefusedAndTheCalendarCanStillBeChanged() {
        var admin = administrator();
        var key = "n" + System.nanoTime();
        var paper =
                "{\"text\":\"{\\\"days\\\":[{\\\"name\\\":\\\"x\\\",\\\"date\\\":\\\"%s\\\",\\\"isOffDay\\\":%s}]}\"}";
        assertThat(learn(admin, key + "/2027", paper.formatted("2027-01-01", true))
                        .status())
                .isEqualTo(200);
        var hours = "\"zh\":\"夜\",\"en\":\"Night\",\"zone\":\"Asia/Shanghai\",\"holidays\":\"" + key
                + "\",\"monday\":\"09:00-12:00\",\"friday\":\"22:00-10:00\",\"reason\":\"test\"}";
        assertThat(admin.post("/calendars", "{\"key\":\"" + key + "\"," + hours).status())
                .isEqualTo(201);

        var refused = learn(admin, key + "/2027", paper.formatted("2027-01-09", false));

        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        assertThat(refused.text()).contains("notice_spoils_calendar", key, "2027年1月9日");
        assertThat(admin.open("/work/calendars/" + key).text())
                .contains("第 1 版")
                .doesNotContain("第 2 版");
        assertThat(admin.call(HttpMethod.PUT, "/calendars/" + key, "{" + hours, "If-Match", "\"v1\"")
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nonsense | notice_unreadable",
                "{\\\"year\\\":2026,\\\"days\\\":[]} | notice_of_another_year",
                "{\\\"year\\\":2027,\\\"days\\\":[]} | notice_empty",
                "{\\\"days\\\":[{\\\"name\\\":\\\"a\\\",\\\"date\\\":\\\"2027-01-01\\\",\\\"isOffDay\\\":true},{\\\"name\\\":\\\"a\\\",\\\"date\\\":\\\"2027-01-01\\\",\\\"isOffDay\\\":false}]} | holiday_contradicted",
                "{\\\"days\\\":[{\\\"name\\\":\\\"a\\\",\\\"date\\\":\\\"2030-01-01\\\",\\\"isOffDay\\\":true}]} | notice_of_another_year",
                "BEGIN:VCALENDAR | notice_unreadable"
            })
    void aPaperThatContradictsItselfOrIsNoneChangesNothing(String text, String reason) {
        var answer = learn(administrator(), "cn/2027", "{\"text\":\"" + text + "\"}");

        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.text()).contains("\"reason\":\"" + reason + "\"");
        assertThat(cast.handler().ask("/calendars/cn").text()).contains("2026").doesNotContain("2027");
    }

    private Clerk administrator() {
        return cast.administrator();
    }

    private static Clerk.Answer learn(Clerk clerk, String path, String json) {
        return clerk.call(HttpMethod.PUT, "/holidays/" + path, json);
    }

    private static Clerk.Answer change(Clerk clerk, String key, String more, String seen) {
        return clerk.call(
                HttpMethod.PUT,
                "/calendars/" + key,
                "{\"zh\":\"夜班\",\"en\":\"Night\"," + more + HOURS + "}",
                "If-Match",
                seen);
    }
}
