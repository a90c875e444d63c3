package app.qingtian.world;

import app.qingtian.complaint.Caller;
import app.qingtian.complaint.Channel;
import app.qingtian.complaint.Complaint;
import app.qingtian.complaint.Complaints;
import app.qingtian.complaint.Lodging.Words;
import app.qingtian.customer.Contact;
import app.qingtian.identity.Departments;
import app.qingtian.identity.People;
import app.qingtian.identity.Reader;
import app.qingtian.intake.Intake;
import app.qingtian.intake.Story;
import app.qingtian.kernel.Language;
import app.qingtian.kernel.Outcome;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/**
 * The people of the tests: a handler, the liaison and the overseer of the depot, a quality manager who reads everything and
 * handles nothing, and somebody from a shop who sees nothing of it. Made once for each context.
 */
public final class Cast {

    private static final Map<ApplicationContext, Cast> MADE = new WeakHashMap<>();

    private static final String DEPARTMENT = """
            insert into department (key, zh, en) values (:key, :zh, :en) on conflict (key) do nothing
            """;

    private static final String PERSON = """
            insert into person (login, name, department_id, roles, language, zone, password_hash, password_chosen_at, created_at)
            values (:login, :name, (select id from department where key = :department), array[:role], :language,
                    'Asia/Shanghai', 'none', now(), now())
            on conflict (login) do nothing
            """;

    private final ApplicationContext house;

    private Cast(ApplicationContext house) {
        this.house = house;
        department("depot", "仓储部", "The depot");
        department("shop", "门店", "The shop");
        person("cast-handler", "阿晴", "care", "HANDLER");
        person("cast-liaison", "小仓", "depot", "LIAISON");
        person("cast-overseer", "老仓", "depot", "OVERSEER");
        person("cast-quality", "小质", "shop", "QUALITY");
        person("cast-stranger", "小店", "shop", "FRONTLINE");
        person("cast-administrator", "小管", "care", "ADMINISTRATOR");
        jdbc().sql("""
                        update department set liaison_id = (select id from person where login = 'cast-liaison'),
                               overseer_id = (select id from person where login = 'cast-overseer') where key = 'depot'
                        """).update();
    }

    public static synchronized Cast of(ApplicationContext house) {
        return MADE.computeIfAbsent(house, Cast::new);
    }

    public Clerk handler() {
        return clerk("cast-handler");
    }

    public Clerk liaison() {
        return clerk("cast-liaison");
    }

    public Clerk overseer() {
        return clerk("cast-overseer");
    }

    public Clerk quality() {
        return clerk("cast-quality");
    }

    public Clerk administrator() {
        return clerk("cast-administrator");
    }

    public Clerk stranger() {
        return clerk("cast-stranger");
    }

    /** A complaint that just came in at the public door; the front door's liaison owns it. */
    public Complaint lodged() {
        var story = new Story(
                new Words("买的电热水壶第一天就漏水，打了三次电话都说明天来。", null, null, "换一个新的", null),
                new Contact("林女士", "138 0000 0000", null),
                Language.ZH,
                Channel.WEB,
                List.of());
        return switch (house.getBean(Intake.class).lodge(story)) {
            case Outcome.Done<Complaint>(var complaint) -> complaint;
            case Outcome.Refused<Complaint>(var refusal) -> throw new IllegalStateException(refusal.reason());
        };
    }

    /** The same complaint as it is now. */
    public Complaint now(Complaint complaint) {
        return house.getBean(Complaints.class)
                .find(new Caller.Tracker(complaint.trackingToken()))
                .orElseThrow();
    }

    public Departments departments() {
        return house.getBean(Departments.class);
    }

    private Clerk clerk(String login) {
        var person = house.getBean(People.class).byLogin(login).orElseThrow();
        return new Clerk(house.getBean(MockMvc.class), Reader.of(person));
    }

    private void department(String key, String zh, String en) {
        jdbc().sql(DEPARTMENT).param("key", key).param("zh", zh).param("en", en).update();
    }

    private void person(String login, String name, String department, String role) {
        jdbc().sql(PERSON)
                .param("login", login)
                .param("name", name)
                .param("department", department)
                .param("role", role)
                .param("language", login.equals("cast-liaison") ? "EN" : "ZH")
                .update();
    }

    private JdbcClient jdbc() {
        return house.getBean(JdbcClient.class);
    }
}
