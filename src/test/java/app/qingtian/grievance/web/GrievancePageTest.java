package app.qingtian.grievance.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.qingtian.identity.Role;
import app.qingtian.world.Cast;
import app.qingtian.world.Clerk;
import app.qingtian.world.Newcomers;
import app.qingtian.world.QingtianTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** What the front line hears: noted in a minute, settled or not, read above, and a complaint later if need be. */
@QingtianTest
class GrievancePageTest {

    @Autowired
    private JdbcClient jdbc;

    private final Clerk shop;
    private final Clerk handler;
    private final Clerk quality;
    private final Newcomers newcomers;
    private final String idea = "收银台旁放一张价目表 " + System.nanoTime();

    GrievancePageTest(@Autowired ApplicationContext house) {
        var cast = Cast.of(house);
        shop = cast.stranger();
        handler = cast.handler();
        quality = cast.quality();
        newcomers = new Newcomers(house);
    }

    @Test
    void theFormAsksForNineFormsAPhotoAndASuggestion() {
        var page = shop.open("/work/grievances/new").text();
        assertThat(page.split("name=\"grievanceForm\"", -1)).hasSize(10);
        assertThat(page).contains("accept=\"image/*\"", "capture=\"environment\"", "name=\"suggestion\"");
    }

    @Test
    void settledOnTheSpotItIsTheEmployeesOwnWithFormAndPhoto() {
        var photo = new MockMultipartFile("photos", "柜台.png", "image/png", PNG);
        var sent = MockMvcRequestBuilders.multipart("/work/grievances")
                .file(photo)
                .param("narrative", "排了四十分钟，没人理")
                .param("grievanceForm", "WAITING")
                .param("settled", "true")
                .param("done", "道了歉，开了第二个窗口")
                .accept(MediaType.TEXT_HTML)
                .with(Clerk.proof());
        var answer = shop.send(sent);
        assertThat(answer.status()).as(answer.text()).isEqualTo(303);
        var page = shop.open(answer.header("Location")).text();
        assertThat(page).contains("等候太久", "当场解决", "客户认可了答复", "排了四十分钟", "柜台.png", "道了歉，开了第二个窗口", "升级为投诉");
    }

    @Test
    void settledWithoutWordsOrWithoutAFormIsSaidAtOnceAndNothingTypedIsLost() {
        var wordless = shop.send("/work/grievances", "narrative", "地上有水", "grievanceForm", "DIRTY", "settled", "true");
        assertThat(wordless.status()).isEqualTo(409);
        assertThat(wordless.text()).contains("地上有水");
        var formless = shop.send("/work/grievances", "narrative", "地上有水", "settled", "false");
        assertThat(formless.status()).isEqualTo(422);
        assertThat(formless.text()).contains("地上有水");
        assertThat(shop.post("/grievances", "{\"narrative\":\"水\",\"grievanceForm\":\"NONE\",\"settled\":false}")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void aSuggestionWaitsUntilAManagerHasReadItAndTheEmployeeSeesThatTheyDid() {
        var number = reported(",\"suggestion\":\"" + idea + "\"", false);
        assertThat(handler.open("/work/complaints/" + number).text()).contains("抱怨", "员工缺乏专业知识");
        assertThat(shop.ask("/suggestions?shelf=unread").status()).isEqualTo(403);
        assertThat(shop.open("/work/suggestions").text()).contains(idea, "还没有人看");
        var unread = quality.ask("/suggestions?limit=100").text();
        assertThat(unread).contains(idea);
        assertThat(quality.open("/work/suggestions?shelf=unread").text()).contains("还没人看");

        var id = unread.replaceFirst("(?s).*\"id\":(\\d+),\"number\":\"" + number + "\".*", "$1");
        assertThat(shop.send("/work/suggestions/" + id + "/reading").status()).isEqualTo(403);
        var read = quality.send("/work/suggestions/" + id + "/reading", "reply", "下周一就放");
        assertThat(read.status()).as(read.text()).isEqualTo(303);

        assertThat(quality.ask("/suggestions?limit=100").text()).doesNotContain(idea);
        assertThat(shop.open("/work/suggestions").text()).contains("小质看过了", "下周一就放");
        assertThat(quality.post("/suggestions/" + id + "/reading", "{}").status())
                .isEqualTo(409);
    }

    @Test
    void aSuggestionOfAnyRecordIsQueuedAndTheNewestWordsCount() {
        var number = reported("", false);
        var record = "/complaints/" + number + "/record";
        var first =
                handler.call(org.springframework.http.HttpMethod.PUT, record, "{\"suggestion\":\"旧的" + idea + "\"}");
        assertThat(first.status()).as(first.text()).isEqualTo(200);
        handler.call(org.springframework.http.HttpMethod.PUT, record, "{\"suggestion\":\"新的" + idea + "\"}");
        assertThat(quality.ask("/suggestions?limit=100").text())
                .contains("新的" + idea)
                .doesNotContain("旧的" + idea);
    }

    @Test
    void anOverseerReadsThoseOfTheirDepartmentOnly() {
        reported(",\"suggestion\":\"" + idea + "\"", false);
        var other = newcomers.department();
        assertThat(newcomers
                        .hired(Role.OVERSEER, other)
                        .ask("/suggestions?limit=100")
                        .text())
                .doesNotContain(idea);
        assertThat(newcomers
                        .hired(Role.OVERSEER, "shop")
                        .ask("/suggestions?limit=100")
                        .text())
                .contains(idea);
    }

    @Test
    void aGrievanceBecomesAComplaintWithItsHistory() {
        var number = reported("", true);
        var upgraded = shop.send("/work/complaints/" + number + "/upgrade", "reason", "客人第二天又来了");
        assertThat(upgraded.status()).as(upgraded.text()).isEqualTo(303);
        var state = shop.ask("/complaints/" + number).text();
        assertThat(state).contains("\"kind\":\"COMPLAINT\"", "\"stage\":\"ACCEPTED\"", "\"round\":2");
        var page = shop.open("/work/complaints/" + number).text();
        assertThat(page).contains("员工缺乏专业知识", "讲不清保修", "客人第二天又来了").doesNotContain("/upgrade\"");
        assertThat(shop.post("/complaints/" + number + "/upgrade", "{\"reason\":\"再来\"}")
                        .text())
                .contains("no_grievance");
    }

    @Test
    void whoWatchesSeesWhoSaysNothing() {
        var number = reported("", false);
        var heard = heard();
        jdbc.sql("update complaint set confidential = true where number = :number")
                .param("number", number)
                .update();
        assertThat(heard()).as("confidential, and not named").isEqualTo(heard - 1);
        jdbc.sql("update complaint set confidential = false where number = :number")
                .param("number", number)
                .update();
        var silent = newcomers.department();
        var units = quality.ask("/grievances/units").text();
        assertThat(units).contains("\"department\":\"" + silent + "\",\"heard\":0", "\"silent\":true");
        assertThat(units).containsPattern("\"department\":\"shop\",\"heard\":[1-9]");
        assertThat(quality.open("/work/grievances").text()).contains("没有声音");
        assertThat(shop.open("/work/grievances").status()).isEqualTo(403);
    }

    private int heard() {
        var text = quality.ask("/grievances/units").text();
        return Integer.parseInt(text.replaceFirst("(?s).*\"department\":\"shop\",\"heard\":(\\d+).*", "$1"));
    }

    private String reported(String more, boolean settled) {
        var done = settled ? ",\"done\":\"讲清楚了\"" : "";
        var answer = shop.post(
                "/grievances",
                "{\"narrative\":\"店员讲不清保修\",\"grievanceForm\":\"UNTRAINED\",\"settled\":" + settled + done + more
                        + "}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.text().replaceFirst("(?s).*\"number\":\"([^\"]+)\".*", "$1");
    }

    private static final byte[] PNG = java.util.Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==");
}
