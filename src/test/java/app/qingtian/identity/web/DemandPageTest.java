package app.qingtian.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.qingtian.world.QingtianTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/** Where the house demands a second step, nothing else opens until it is there. */
@QingtianTest
@Import(Staff.class)
@TestPropertySource(properties = "qingtian.second-step=everybody")
class DemandPageTest {

    @Autowired
    MockMvc web;

    @Autowired
    Staff staff;

    @Test
    void whoever_owes_one_reaches_only_the_page_that_sets_it_up() throws Exception {
        var visitor = new Visitor(web, "192.0.2.60");
        visitor.logIn(staff.settled().person().login(), Staff.PASSWORD);
        assertThat(visitor.get("/work/me").getHeader("Location")).isEqualTo("/login/authenticator");
        assertThat(visitor.post("/work/me/tokens/new", "name", "way round", "scope", "READ")
                        .getStatus())
                .isIn(303, 403);
        var page = Visitor.text(visitor.get("/login/authenticator"));
        var phone = Phone.with(page.replaceAll("(?s).*<code translate=\"no\">([A-Z2-7 ]+)</code>.*", "$1"));
        visitor.post("/login/authenticator", "code", phone.shows(java.time.Duration.ZERO));
        assertThat(visitor.get("/work/me").getStatus()).isEqualTo(200);
    }
}
