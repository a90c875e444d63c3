package app.qingtian.workspace;

import static java.util.Comparator.comparingInt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import app.qingtian.world.Cast;
import app.qingtian.world.Clerk;
import app.qingtian.world.QingtianTest;
import app.qingtian.world.StatementCount;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

/** How often each page goes to the database and back, whatever it shows: what travels together counts once. */
@QingtianTest
class StatementBudgetPageTest {

    @Autowired
    ApplicationContext house;

    @Autowired
    MockMvc web;

    private Clerk handler;

    @BeforeEach
    void aHandlerIsAtWork() {
        handler = Cast.of(house).handler();
    }

    @Test
    void homeAsksOnce() {
        assertThat(sent("/work")).hasSize(1);
    }

    @Test
    void theInboxAsksOnce() {
        Cast.of(house).lodged();
        assertThat(sent("/work/complaints?view=inbox")).hasSize(1);
    }

    @Test
    void theComplaintPageAsksAtMostThreeTimes() {
        var number = Cast.of(house).lodged().number();
        assertThat(sent("/work/complaints/" + number)).hasSizeBetween(1, 3);
    }

    @Test
    void lodgingAsksAtMostEightTimes() throws Exception {
        var form = post("/")
                .with(Clerk.proof())
                .param("narrative", "快递丢了两次")
                .param("name", "李女士")
                .param("reach", "138 0000 0000");
        StatementCount.start();
        var answer = web.perform(form);
        var sent = StatementCount.stop();
        answer.andExpect(status().isSeeOther());
        assertThat(sent).hasSizeBetween(1, 8);
    }

    /** The shortest of three, for people and departments are asked for again every two seconds. */
    private List<String> sent(String path) {
        return Stream.generate(() -> once(path))
                .limit(3)
                .min(comparingInt(List::size))
                .orElseThrow();
    }

    private List<String> once(String path) {
        StatementCount.start();
        var answer = handler.open(path);
        var sent = StatementCount.stop();
        assertThat(answer.status()).isEqualTo(200);
        return sent;
    }
}
