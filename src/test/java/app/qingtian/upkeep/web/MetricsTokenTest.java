package app.qingtian.upkeep.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.qingtian.kernel.web.Unfit;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class MetricsTokenTest {

    private final MetricsController figures =
            new MetricsController(new PrometheusMeterRegistry(PrometheusConfig.DEFAULT), "open sesame");

    @Test
    void withATokenEverybodyNeedsIt() {
        assertThat(figures.figures(from("203.0.113.7", "Bearer open sesame"))
                        .getStatusCode()
                        .value())
                .isEqualTo(200);
        assertThatThrownBy(() -> figures.figures(from("127.0.0.1", "Bearer open")))
                .isInstanceOf(Unfit.class);
        assertThatThrownBy(() -> figures.figures(from("127.0.0.1", ""))).isInstanceOf(Unfit.class);
    }

    private static MockHttpServletRequest from(String address, String bearer) {
        var request = new MockHttpServletRequest("GET", "/metrics");
        request.setRemoteAddr(address);
        request.addHeader("Authorization", bearer);
        return request;
    }
}
