package app.qingtian.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import app.qingtian.complaint.Caller;
import app.qingtian.complaint.Complaint;
import app.qingtian.complaint.Complaints;
import app.qingtian.complaint.Stage;
import app.qingtian.evidence.Verification;
import app.qingtian.identity.People;
import app.qingtian.identity.Role;
import app.qingtian.world.Cast;
import app.qingtian.world.Clerk;
import app.qingtian.world.QingtianTest;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Spreadsheets that are brought: looked at row by row, taken over once, whatever happens in between. */
@QingtianTest
class ImportPageTest {

    private static final AtomicInteger SYSTEMS = new AtomicInteger();

    private final ApplicationContext house;
    private final Mover mover;
    private final Cast cast;
    private final Clerk chief;
    private final String system = "旧系统" + SYSTEMS.incrementAndGet();

    ImportPageTest(@Autowired ApplicationContext house, @Autowired Mover mover) {
        this.house = house;
        this.mover = mover;
        cast = Cast.of(house);
        chief = cast.administrator();
    }

    @Test
    void customersAreTakenOverOnce() {
        var file = "编号,客户姓名,手机号码,级别\n1,林一,1390001%1$s,甲\n2,林二,1390002%1$s,乙\n".formatted(unique());

        var looked = brought("CUSTOMERS", file);

        assertThat(looked.get("rows").toString()).contains("\"good\":2", "\"wrong\":0");
        assertThat(looked.get("ignored").toString()).contains("级别");
        assertThat(count("林一", file)).isZero();
        taken(looked);
        assertThat(count("林一", file)).isOne();

        var again = brought("CUSTOMERS", file);

        assertThat(again.get("rows").toString()).contains("\"good\":0", "\"known\":2");
        assertThat(count("林一", file)).isOne();
    }

    @Test
    void aFileInGbkIsReadAndWhatIsWrongIsSaidRowByRow() {
        var file = "编号,姓名,手机,邮箱\r\n1,林晴,1.38E+10,\r\n2,,,\r\n3,王明,abc,x@\r\n3,张三,13800000009,\r\n";
        var looked = brought("CUSTOMERS", file.getBytes(Charset.forName("GBK")));
        var page = chief.open("/work/imports/" + id(looked)).text();

        assertThat(looked.get("rows").toString()).contains("\"good\":0", "\"wrong\":4");
        assertThat(page).contains("末几位已经丢了", "姓名、手机、邮箱，至少要有一样", "这不像电话号码：abc", "这不像邮箱地址：x@", "与第 4 行相同");
        assertThat(chief.ask("/imports/" + id(looked) + "/faults").text())
                .contains("\"number\":2", "\"column\":\"PHONE\"", "\"reason\":\"rounded\"");
        assertThat(chief.open("/work/imports/" + id(looked) + "/faults?format=csv")
                        .text())
                .contains("行号,列,问题,原内容", "2,手机,");
    }

    @Test
    void signsThatNobodySeesAreNoTrouble() {
        var file = "姓名,手机\n林\u0000晴\u202E,1390003%s\n".formatted(unique());

        var looked = brought("CUSTOMERS", file.getBytes(StandardCharsets.UTF_16));

        assertThat(looked.get("rows").toString()).contains("\"good\":1");
        taken(looked);
        assertThat(rows(id(looked))).contains("\"done\":1");
    }

    @Test
    void colleaguesComeWithoutAPassword() {
        var login = "wang-" + unique();
        var file = "登录名,姓名,部门,角色,邮箱\n%s,王小明,仓储部,对接人、监督人,%s@example.com\nbad login,x,nowhere,king,\n"
                .formatted(login, login);

        var looked = brought("PEOPLE", file);

        assertThat(looked.get("rows").toString()).contains("\"good\":1", "\"wrong\":1");
        taken(looked);
        var person = house.getBean(People.class).byLogin(login).orElseThrow();
        assertThat(person.roles()).containsExactlyInAnyOrder(Role.LIAISON, Role.OVERSEER);
        assertThat(chief.open("/work/imports/" + id(looked)).text()).contains("没有给任何人设密码");
        assertThat(brought("PEOPLE", file).get("rows").toString()).contains("\"known\":1");
    }

    @Test
    void aPastComplaintSaysWhereItComesFromAndPretendsNothing() {
        var key = "K" + unique();
        var file = "原编号,诉求内容,收到时间,结案时间,状态,处理结果,客户姓名,手机\n"
                + "%s,水壶漏水,2025/3/1 9:30,2025-03-04,已结案,换了新的,林晴,1370000%s\n".formatted(key, unique());

        taken(brought("COMPLAINTS", file));

        var complaint = found(key);
        assertThat(complaint.stage()).isEqualTo(Stage.CLOSED);
        var page = chief.open("/work/complaints/" + complaint.number()).text();
        assertThat(page).as("it was over long ago").doesNotContain("现在最该做的一件事", "打个电话回访");
        assertThat(page).contains("从" + system + " " + key + "转入", "2025年3月4日", "换了新的", "水壶漏水");
        assertThat(promises(complaint)).isZero();
        assertThat(lines(complaint)).isOne();
        var chain = new Verification(house.getBean(DataSource.class)).of(complaint.number());
        assertThat(chain.orElseThrow().broken()).isEmpty();
    }

    @Test
    void anOpenOneIsPromisedFromNowOn() {
        var key = "K" + unique();

        taken(brought("COMPLAINTS", "原编号,诉求内容,收到时间\n%s,还没有人理我,2025年3月1日\n".formatted(key)));

        var complaint = found(key);
        assertThat(complaint.stage()).isEqualTo(Stage.LODGED);
        assertThat(promises(complaint)).isPositive();
        assertThat(number("select count(*) from promise where complaint_id = ? and due_at < now()", complaint))
                .isZero();
        assertThat(chief.open("/work/complaints/" + complaint.number()).text()).contains("承诺从现在起算");
    }

    @Test
    void whatWasStoppedGoesOnWhereItStopped() {
        var file = new StringBuilder("姓名,手机\n");
        var stamp = unique();
        for (int i = 0; i < 250; i++) {
            file.append("客")
                    .append(i)
                    .append(",1")
                    .append(i + 1000)
                    .append(stamp)
                    .append('\n');
        }
        var id = id(brought("CUSTOMERS", file.toString()));
        house.getBean(TransactionTemplate.class).executeWithoutResult(_ -> {
            chief.send("/work/imports/" + id + "/execution");
            mover.carry();
            chief.send("/work/imports/" + id + "/cancellation");
        });

        assertThat(rows(id)).contains("\"good\":150", "\"done\":100", "CANCELLED");
        assertThat(chief.open("/work/imports/" + id).text()).contains("已停止", "写入剩下的 150 行");
        taken(chief.ask("/imports/" + id));

        assertThat(rows(id)).contains("\"done\":250", "\"good\":0");
        assertThat(chief.send("/work/imports/" + id + "/cancellation").status()).isEqualTo(409);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "姓名,手机\n", "甲,乙\n1,2\n", "\"姓名\n"})
    void whatIsNoSpreadsheetIsRefusedInWords(String file) {
        var answer = sent("/api/v1/imports", "CUSTOMERS", file.getBytes(StandardCharsets.UTF_8), chief);

        assertThat(answer.status()).isIn(409, 422);
        assertThat(answer.text()).contains("import_");
    }

    @Test
    void aColumnThatIsNeededIsNamed() {
        assertThat(sent("/api/v1/imports", "COMPLAINTS", "诉求内容\nx\n".getBytes(StandardCharsets.UTF_8), chief)
                        .text())
                .contains("缺少“收到时间”这一列");
    }

    @Test
    void thePageTakesAFileAndShowsWhatBecameOfIt() {
        var answer = sent(
                "/work/imports", "CUSTOMERS", "姓名\n林晴%s\n".formatted(unique()).getBytes(StandardCharsets.UTF_8), chief);

        assertThat(answer.status()).as(answer.text()).isEqualTo(303);
        assertThat(chief.open(answer.header("Location")).text()).contains("已检查，未写入", "写入这 1 行");
        assertThat(chief.open("/work/imports").text()).contains("清单.csv", system);
        assertThat(chief.open("/work/imports/template?cargo=COMPLAINTS&format=csv")
                        .text())
                .contains("诉求原话 *", "收到时间 *");
    }

    @Test
    void onlyAdministratorsBringAnything() {
        var handler = cast.handler();
        var id = id(brought("CUSTOMERS", "姓名\n林晴\n"));

        assertThat(handler.open("/work/imports").status()).isEqualTo(403);
        assertThat(handler.open("/work/imports/" + id).status()).isEqualTo(403);
        assertThat(handler.ask("/imports").status()).isEqualTo(403);
        assertThat(handler.post("/imports/" + id + "/execution", "").status()).isEqualTo(403);
        assertThat(sent("/api/v1/imports", "CUSTOMERS", "姓名\nx\n".getBytes(StandardCharsets.UTF_8), handler)
                        .status())
                .isEqualTo(403);
        assertThat(chief.ask("/imports/999999999").status()).isEqualTo(404);
    }

    private JsonNode brought(String cargo, String file) {
        return brought(cargo, file.getBytes(StandardCharsets.UTF_8));
    }

    private JsonNode brought(String cargo, byte[] file) {
        var answer = sent("/api/v1/imports", cargo, file, chief);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return JsonMapper.shared().readTree(answer.text());
    }

    private Clerk.Answer sent(String path, String cargo, byte[] file, Clerk clerk) {
        var request = MockMvcRequestBuilders.multipart(path)
                .file(new MockMultipartFile("files", "清单.csv", "text/csv", file))
                .param("cargo", cargo)
                .param("source", system);
        return clerk.send(path.startsWith("/api") ? request : request.with(Clerk.proof()));
    }

    private void taken(Clerk.Answer answer) {
        taken(JsonMapper.shared().readTree(answer.text()));
    }

    /** The house may be at it itself; then there is nothing to do but to look again. */
    private void taken(JsonNode looked) {
        var id = id(looked);
        assertThat(chief.post("/imports/" + id + "/execution", "").status()).isEqualTo(200);
        while (chief.ask("/imports/" + id).text().contains("RUNNING")) {
            mover.carry();
        }
    }

    private static long id(JsonNode sheet) {
        return sheet.get("about").get("id").asLong();
    }

    private String rows(long id) {
        return chief.ask("/imports/" + id).text();
    }

    private Complaint found(String key) {
        var list = JsonMapper.shared()
                .readTree(chief.ask("/complaints?view=all&q=" + key).text());
        var number = list.get("items").get(0).get("number").asString();
        return house.getBean(Complaints.class)
                .find(Caller.of(chief.reader(), number))
                .orElseThrow();
    }

    private int count(String name, String file) {
        var phones = Pattern.compile("1390\\d+")
                .matcher(file)
                .results()
                .map(it -> it.group())
                .toArray(String[]::new);
        return jdbc().sql("select count(*) from customer where name = ? and phone = any(?)")
                .params(name, phones)
                .query(Integer.class)
                .single();
    }

    private int promises(Complaint complaint) {
        return number("select count(*) from promise where complaint_id = ?", complaint);
    }

    private int lines(Complaint complaint) {
        return number("select count(*) from timeline where complaint_id = ?", complaint);
    }

    private int number(String sql, Complaint complaint) {
        return jdbc().sql(sql).param(complaint.id()).query(Integer.class).single();
    }

    private JdbcClient jdbc() {
        return house.getBean(JdbcClient.class);
    }

    private static String unique() {
        return String.valueOf(System.nanoTime() % 10_000_000);
    }
}
