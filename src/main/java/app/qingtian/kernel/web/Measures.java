package app.qingtian.kernel.web;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one book of figures of this process; rooms write into it, {@code upkeep} shows it. */
@Configuration(proxyBeanMethods = false)
class Measures {

    @Bean(destroyMethod = "close")
    PrometheusMeterRegistry bookOfFigures() {
        return new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    }
}
