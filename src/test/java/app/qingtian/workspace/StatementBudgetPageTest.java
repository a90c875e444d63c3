package app.qingtian.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import app.qingtian.complaint.Channel;
import app.qingtian.complaint.Complaint;
import app.qingtian.complaint.Feeling;
import app.qingtian.complaint.Lodging.Words;
import app.qingtian.customer.Contact;
import app.qingtian.identity.People;
import app.qingtian.identity.Reader;
import app.qingtian.intake.Intake;
import app.qingtian.intake.Story;
import app.qingtian.kernel.Language;
import app.qingtian.kernel.Outcome;
import app.qingtian.world.QingtianTest;
import app.qingtian.world.StatementCount;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** How often each page asks the database, whatever it shows. */
@QingtianTest
class StatementBudgetPageTest {

    @Autowired
    MockMvc web;

    @Autowired
    Intake intake;

    @Autowired
    People people;

    @Test
    void theInboxAsksAtMostFourTimes() throws Exception {
        lodged();
        assertThat(sent(get("/work/complaints?view=inbox").with(authentication(admin())), 200))
                .hasSizeLessThanOrEqualTo(4);
    }

    @Test
    void theComplaintPageAsksAtMostNineTimes() throws Exception {
        var number = lodged().number();
        assertThat(sent(get("/work/complaints/" + number).with(authentication(admin())), 200))
                .hasSizeLessThanOrEqualTo(9);
    }

    @Test
    void lodgingAsksAtMostEightTimes() throws Exception {
        var form = post("/")
                .with(csrf())
                .param("narrative", "快递丢了两次")
                .param("name", "李女士")
                .param("reach", "138 0000 0000");
        assertThat(sent(form, 303)).hasSizeLessThanOrEqualTo(8);
    }

    private List<String> sent(MockHttpServletRequestBuilder request, int status) throws Exception {
        web.perform(request);
        StatementCount.start();
        var answer = web.perform(request);
        var sent = StatementCount.stop();
        answer.andExpect(status().is(status));
        return sent;
    }

    private Complaint lodged() {
        var words = new Words("The wheel came off after three days", null, Feeling.ANGRY, "a new one", null);
        var contact = new Contact("Ms Lee", null, "lee@example.com");
        var outcome = intake.lodge(new Story(words, contact, Language.EN, Channel.WEB, List.of()));
        return ((Outcome.Done<Complaint>) outcome).value();
    }

    private TestingAuthenticationToken admin() {
        var reader = Reader.of(people.byLogin("admin").orElseThrow());
        var token = new TestingAuthenticationToken(reader, null, "ROLE_ADMINISTRATOR");
        token.setAuthenticated(true);
        return token;
    }
}
