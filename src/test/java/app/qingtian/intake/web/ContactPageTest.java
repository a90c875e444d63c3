package app.qingtian.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.qingtian.world.Cast;
import app.qingtian.world.QingtianTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** How a customer can be reached, as they type it. */
@QingtianTest
class ContactPageTest {

    private static final String ENDLESS = "a@" + "b.".repeat(4000) + "c";

    @Autowired
    private ApplicationContext house;

    @ParameterizedTest
    @ValueSource(strings = {"lin@example.com", "林@例子.公司", "a+b@mail.shop.example.co.uk"})
    void anAddressIsTaken(String email) {
        assertThat(api(email)).isEqualTo(201);
        assertThat(page(email)).isEqualTo(303);
    }

    @Test
    void anAddressWithoutAnEndIsRefusedLikeAnyWrongOne() {
        assertThat(api(ENDLESS)).isEqualTo(422);
        assertThat(page(ENDLESS)).isEqualTo(422);
    }

    private int api(String email) {
        var body = "{\"narrative\":\"壶漏水\",\"contact\":{\"email\":\"" + email + "\"}}";
        return Cast.of(house).stranger().post("/public/complaints", body).status();
    }

    private int page(String email) {
        return Cast.of(house)
                .stranger()
                .send("/", "narrative", "壶漏水", "reach", email)
                .status();
    }
}
