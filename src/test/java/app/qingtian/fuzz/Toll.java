package app.qingtian.fuzz;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.filter.OncePerRequestFilter;

/** Counts for each request the statements it sent and the rows it read. */
@TestConfiguration(proxyBeanMethods = false)
class Toll {

    static final String HEADER = "X-Toll";

    private static final ThreadLocal<@Nullable Spent> SPENT = new ThreadLocal<>();
    private static final Map<String, Spent> DONE = new ConcurrentHashMap<>();

    /** What one request cost. */
    static final class Spent {
        int statements;
        int rows;
    }

    /** To be asked once for each request. */
    static @Nullable Spent of(long id) {
        return DONE.remove(Long.toString(id));
    }

    @Bean
    static BeanPostProcessor countEverything() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource source ? counted(DataSource.class, source) : bean;
            }
        };
    }

    /** Outside of everything else. */
    @Order(Ordered.HIGHEST_PRECEDENCE)
    static class Booth extends OncePerRequestFilter {

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            var id = request.getHeader(HEADER);
            if (id == null) {
                chain.doFilter(request, response);
                return;
            }
            var spent = new Spent();
            SPENT.set(spent);
            DONE.put(id, spent);
            try {
                chain.doFilter(request, response);
            } finally {
                SPENT.remove();
            }
        }
    }

    @Bean
    Booth booth() {
        return new Booth();
    }

    private static <T> T counted(Class<T> type, T target) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (_, method, arguments) -> {
                    try {
                        var result = method.invoke(target, arguments);
                        return switch (result) {
                            case Connection it
                            when method.getReturnType() == Connection.class -> counted(Connection.class, it);
                            case PreparedStatement it when method.getName().equals("prepareStatement") -> statement(it);
                            case ResultSet it
                            when method.getName().equals("executeQuery") -> counted(ResultSet.class, it);
                            case Boolean more when method.getName().equals("next") && more -> row();
                            case null, default -> result;
                        };
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    private static PreparedStatement statement(PreparedStatement it) {
        var spent = SPENT.get();
        if (spent == null) {
            return it;
        }
        spent.statements++;
        return counted(PreparedStatement.class, it);
    }

    private static boolean row() {
        var spent = SPENT.get();
        if (spent != null) {
            spent.rows++;
        }
        return true;
    }
}
