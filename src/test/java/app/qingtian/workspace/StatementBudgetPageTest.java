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
import java.util.Map;
import java.util.function.Supplier;
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
    void lodgingAsksAtMostEightTimes() {
        assertThat(shortest(this::lodge)).hasSizeBetween(1, 8);
    }

    private List<String> sent(String path) {
        return shortest(() -> once(path));
    }

    /** Of three, for people and departments are asked for again every two seconds. */
    private static List<String> shortest(Supplier<List<String>> asking) {
        return Stream.generate(asking).limit(3).min(comparingInt(List::size)).orElseThrow();
    }

    private List<String> lodge() {
        var form = Map.of("narrative", "快递丢了两次", "name", "李女士", "reach", "138 0000 0000");
        var post = post("/").with(Clerk.proof());
        form.forEach(post::param);
        StatementCount.start();
        try {
            var answer = web.perform(post);
            var sent = StatementCount.stop();
            answer.andExpect(status().isSeeOther());
            return sent;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private List<String> once(String path) {
        StatementCount.start();
        var answer = handler.open(path);
        var sent = StatementCount.stop();
        assertThat(answer.status()).isEqualTo(200);
        return sent;
    }
}
