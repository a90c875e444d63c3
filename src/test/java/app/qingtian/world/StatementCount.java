package app.qingtian.world;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Writes down every statement that one thread sends to the database between {@link #start} and {@link #stop}. */
@TestConfiguration(proxyBeanMethods = false)
public class StatementCount {

    private static final ThreadLocal<List<String>> SENT = new ThreadLocal<>();

    public static void start() {
        SENT.set(new ArrayList<>());
    }

    public static List<String> stop() {
        var sent = SENT.get();
        SENT.remove();
        return sent == null ? List.of() : sent;
    }

    @Bean
    static BeanPostProcessor countStatements() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource source ? counted(DataSource.class, source) : bean;
            }
        };
    }

    private static <T> T counted(Class<T> type, T target) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (_, method, arguments) -> {
                    try {
                        if (method.getName().equals("prepareStatement")) {
                            note((String) arguments[0]);
                        }
                        var result = method.invoke(target, arguments);
                        return result instanceof Connection connection
                                        && method.getName().equals("getConnection")
                                ? counted(Connection.class, connection)
                                : result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    private static void note(String sql) {
        var sent = SENT.get();
        if (sent != null) {
            sent.add(sql.strip());
        }
    }
}
