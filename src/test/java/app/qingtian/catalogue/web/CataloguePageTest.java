package app.qingtian.catalogue.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.qingtian.complaint.Complaint;
import app.qingtian.world.Cast;
import app.qingtian.world.Clerk;
import app.qingtian.world.QingtianTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** The desk's words change in editions: seen before they are kept, never taken from an old complaint, and undone again. */
@QingtianTest
class CataloguePageTest {

    private static final String LISTS = "/work/settings/catalogues";
    private static final String SERVICE = LISTS + "/category/entries/SERVICE";
    private static final Pattern EDITION = Pattern.compile("\"edition\":(\\d+)");

    private final Cast cast;

    CataloguePageTest(@Autowired ApplicationContext house) {
        cast = Cast.of(house);
    }

    @Test
    void aComplaintKeepsTheWordsItWasFiledWith() {
        var old = diagnosed();
        int before = edition();
        var shown = cast.administrator().send(SERVICE, word("服务（新）"));
        assertThat(shown.status()).as(shown.text()).isEqualTo(200);
        assertThat(shown.text())
                .contains("服务 / Service", "服务（新） / Service", "修改 1", "name=\"seen\" value=\"" + before + "\"");
        assertThat(edition()).as("nothing is kept before it is confirmed").isEqualTo(before);

        var kept = cast.administrator().send(SERVICE, word("服务（新）", "seen", String.valueOf(before)));

        assertThat(kept.status()).as(kept.text()).isEqualTo(303);
        var fresh = diagnosed();
        assertThat(page(old)).contains("<dd>服务</dd>").doesNotContain("服务（新）");
        assertThat(page(fresh)).contains("<dd>服务（新）</dd>");
        var late = cast.administrator().send(SERVICE, word("别的", "seen", String.valueOf(before)));
        assertThat(late.status()).isEqualTo(412);
        assertThat(late.text()).as("nothing typed is lost").contains("别的");
        undo();
        assertThat(page(diagnosed())).contains("<dd>服务</dd>");
        assertThat(cast.administrator().open(LISTS).text()).contains("口径变了", "撤销了第 " + (before + 1) + " 版");
    }

    @Test
    void everybodyLooksAndOnlyAdministratorsChange() {
        assertThat(cast.handler().open(LISTS + "/category").text())
                .contains("服务 / Service")
                .doesNotContain("/entries/SERVICE");
        assertThat(cast.handler().open(SERVICE).status()).isEqualTo(403);
        assertThat(cast.handler().send(SERVICE, "zh", "").status()).isEqualTo(403);
        assertThat(cast.handler()
                        .call(HttpMethod.PUT, "/catalogues/category/entries/SERVICE", "{}")
                        .status())
                .isEqualTo(403);
        assertThat(cast.handler().ask("/catalogues/category/file").status()).isEqualTo(403);
        assertThat(cast.administrator().open(LISTS + "/nowhere").status()).isEqualTo(404);
        assertThat(cast.administrator()
                        .open(LISTS + "/category/entries/NOWHERE")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aWordThatWasChosenRetiresAndOneThatWasNotMayGo() {
        assertThat(add("{'code':'LATE','zh':'迟到','en':'Late','parent':'SERVICE','after':'SERVICE','reason':'常见'}")
                        .status())
                .isEqualTo(200);
        assertThat(cast.handler().ask("/catalogues/category").text())
                .containsSubsequence("\"SERVICE\"", "\"LATE\"", "\"POLICY\"");
        diagnosed("LATE");
        assertThat(standing("LATE", "GONE").text()).contains("word_in_use");
        assertThat(standing("LATE", "RETIRED").status()).isEqualTo(200);
        assertThat(cast.handler().ask("/catalogues/category").text()).doesNotContain("\"LATE\"");
        assertThat(add("{'code':'LATE','zh':'迟了','en':'Tardy','reason':'x'}").text())
                .contains("code_taken");
        assertThat(add("{'code':'NEVER','zh':'从未','en':'Never','reason':'x'}").status())
                .isEqualTo(200);
        assertThat(standing("NEVER", "GONE").status()).isEqualTo(200);
        assertThat(standing("NEVER", "RETIRED").status()).isEqualTo(404);
        assertThat(put("/catalogues/category/entries/FEES", entry("费用", "GONE")).text())
                .contains("word_in_use");
        assertThat(add("{'code':'not a code','zh':'','en':'Never','reason':''}").status())
                .isEqualTo(422);
    }

    @Test
    void aFileIsReadLineByLineAndTriedFirst() {
        var wrong = put("/catalogues/grievance_form/file", "{'text':'code,zh,en\\nRUDE,粗鲁,Rude\\nx,y,z','reason':'r'}");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("file_unfit", "第 3 行");
        var sent = "{'text':'code,zh,en\\nRUDE,粗鲁,Rude\\nSLOW,拖拉,Slow','reason':'r'}";

        var tried = put("/catalogues/grievance_form/file?dryRun=true", sent);

        assertThat(tried.text()).contains("\"kept\":false", "\"ADDED\"", "\"CHANGED\"", "\"left\":8");
        assertThat(cast.handler().ask("/catalogues/grievance_form").text()).doesNotContain("SLOW");
        var page = cast.administrator()
                .send(LISTS + "/grievance_form/import", "text", "code,zh,en\nSLOW,拖拉,Slow", "reason", "r");
        assertThat(page.text()).contains("新增 1", "拖拉 / Slow", "name=\"text\"");
        assertThat(put("/catalogues/grievance_form/file", sent).text()).contains("\"kept\":true");
        assertThat(cast.administrator()
                        .ask("/catalogues/grievance_form/file?as=csv")
                        .text())
                .startsWith("\uFEFFcode,parent,zh,en,retired\r\nRUDE,,粗鲁,Rude,\r\nSLOW,,拖拉,Slow,");
        undo();
        assertThat(cast.handler().ask("/catalogues/grievance_form").text())
                .contains("服务粗鲁或冷漠")
                .doesNotContain("SLOW");
    }

    @Test
    void aListComesAsAFileInTheCharactersOfExcel() {
        var file = "code,zh,en\nNOISE,吵闹,Noise\n".getBytes(java.nio.charset.Charset.forName("GBK"));

        assertThat(uploaded(file).text()).contains("新增 1", "吵闹 / Noise", "name=\"text\"");
        assertThat(uploaded(new byte[] {'P', 'K', 3, 4}).text()).contains("Excel 文件");
        assertThat(uploaded(new byte[] {(byte) 0xFF, (byte) 0xFF, 0}).text()).contains("读不出来");
        assertThat(uploaded(new byte[0]).text()).contains("请选一个文件，或者把内容贴进来");
        assertThat(uploaded(new byte[700_000]).text()).contains("文件太大了");
    }

    private Clerk.Answer uploaded(byte[] file) {
        return cast.administrator()
                .send(MockMvcRequestBuilders.multipart(LISTS + "/grievance_form/import")
                        .file(new MockMultipartFile("files", "list.csv", "text/csv", file))
                        .param("reason", "r")
                        .with(Clerk.proof()));
    }

    @Test
    void everyListHasAName() {
        assertThat(cast.handler().open(LISTS).text()).doesNotContainPattern(">[a-z]+_[a-z]+</a>");
    }

    @Test
    void thePackOfAnIndustryIsLookedAtAppliedAndTakenBack() {
        var path = LISTS + "/packs/cement/application";
        var before = cast.handler().ask("/catalogues/category").text();
        assertThat(cast.administrator().send(path, "reason", "卖水泥").text())
                .contains("新增 14", "安定性不合格 / Unsound cement");
        assertThat(cast.administrator()
                        .send(path, "reason", "卖水泥", "seen", String.valueOf(edition()))
                        .status())
                .isEqualTo(303);
        assertThat(cast.handler().ask("/catalogues/category").text()).contains("CEMENT_CAKED", "SERVICE");
        assertThat(cast.administrator()
                        .post("/catalogue-packs/cement/application", "{\"reason\":\"again\"}")
                        .text())
                .contains("nothing_changes");
        undo();
        assertThat(EDITION.matcher(cast.handler().ask("/catalogues/category").text())
                        .replaceAll(""))
                .isEqualTo(EDITION.matcher(before).replaceAll(""));
        assertThat(cast.handler().ask("/catalogue-packs").text())
                .contains("JR/T 0169", "tobacco", "telecom", "general");
    }

    private static String[] word(String zh, String... more) {
        var fields = new String[] {"zh", zh, "en", "Service", "standing", "IN_USE", "reason", "口径变了"};
        var all = java.util.Arrays.copyOf(fields, fields.length + more.length);
        System.arraycopy(more, 0, all, fields.length, more.length);
        return all;
    }

    private Clerk.Answer standing(String code, String standing) {
        return put("/catalogues/category/entries/" + code, entry(code.equals("LATE") ? "迟到" : "从未", standing));
    }

    private static String entry(String zh, String standing) {
        return "{'zh':'" + zh + "','en':'Word','standing':'" + standing + "','reason':'x'}";
    }

    private Clerk.Answer add(String json) {
        return cast.administrator().post("/catalogues/category/entries", json.replace('\'', '"'));
    }

    private Clerk.Answer put(String path, String json) {
        return cast.administrator().call(HttpMethod.PUT, path, json.replace('\'', '"'));
    }

    private void undo() {
        var done = cast.administrator().post("/catalogue-editions/" + edition() + "/reversal", "{\"reason\":\"不合适\"}");
        assertThat(done.status()).as(done.text()).isEqualTo(200);
    }

    private int edition() {
        var found = EDITION.matcher(cast.handler().ask("/catalogues/category").text());
        assertThat(found.find()).isTrue();
        return Integer.parseInt(found.group(1));
    }

    private Complaint diagnosed() {
        return diagnosed("SERVICE");
    }

    private Complaint diagnosed(String category) {
        var complaint = cast.lodged();
        var path = "/complaints/" + complaint.number();
        cast.handler().post(path + "/acceptance", "{\"replyBy\":\"2027-11-05T17:00:00Z\"}");
        var judged = cast.handler().post(path + "/diagnosis", DIAGNOSIS.formatted(category));
        assertThat(judged.status()).as(judged.text()).isEqualTo(200);
        return complaint;
    }

    private String page(Complaint complaint) {
        return cast.handler().open("/work/complaints/" + complaint.number()).text();
    }

    private static final String DIAGNOSIS = """
            {"category":"%s","cause":"PRODUCT","reasonsSufficient":true,"demandReasonable":true,"origin":"PRODUCT",
             "locus":"MAKER_PRODUCTION","reasoning":"看过了","oneSidedReason":"客户不愿多说"}
            """;
}
