package app.qingtian.kernel;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxy;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.json.JsonWriter;
import org.springframework.boot.logging.structured.StructuredLogFormatter;
import org.springframework.core.env.Environment;

/**
 * How every line of the log is written: text for people, or one JSON object a line ({@code QINGTIAN_LOG=json}, with the names
 * of the Elastic Common Schema). Whoever logs: what customers wrote and who they are stays out of it ({@link Discretion}).
 */
public final class LogLines implements StructuredLogFormatter<ILoggingEvent> {

    /** The key under which a request's id accompanies its log lines. */
    public static final String REQUEST = "request";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'");
    private static final JsonWriter<Map<String, @Nullable Object>> JSON = JsonWriter.standard();

    private final boolean json;

    public LogLines(Environment environment) {
        json = "json".equalsIgnoreCase(environment.getProperty("qingtian.log"));
    }

    @Override
    public String format(ILoggingEvent event) {
        var request = event.getMDCPropertyMap().get(REQUEST);
        var error = event.getThrowableProxy();
        var discretion = new Discretion(request != null);
        var message = discretion.message(event.getFormattedMessage(), error);
        var trace = error == null ? null : discretion.trace(thrown(error));
        return (json ? object(event, request, message, trace) : line(event, request, message, trace)) + '\n';
    }

    private static String line(ILoggingEvent event, @Nullable String request, String message, @Nullable String trace) {
        return TIME.format(event.getInstant().atZone(ZoneOffset.UTC))
                + " %-5s ".formatted(event.getLevel())
                + (request == null ? "" : '[' + request + "] ")
                + event.getLoggerName()
                + ": "
                + message
                + (trace == null ? "" : '\n' + trace);
    }

    private static String object(
            ILoggingEvent event, @Nullable String request, String message, @Nullable String trace) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("@timestamp", TIME.format(event.getInstant().atZone(ZoneOffset.UTC)));
        fields.put("log.level", event.getLevel().toString());
        fields.put("log.logger", event.getLoggerName());
        fields.put("process.pid", ProcessHandle.current().pid());
        fields.put("service.name", "qingtian");
        fields.put("message", message);
        if (request != null) {
            fields.put("http.request.id", request);
        }
        if (trace != null) {
            fields.put("error.type", event.getThrowableProxy().getClassName());
            fields.put("error.stack_trace", trace);
        }
        return JSON.writeToString(fields);
    }

    private static @Nullable Throwable thrown(IThrowableProxy error) {
        return error instanceof ThrowableProxy proxy ? proxy.getThrowable() : null;
    }
}
