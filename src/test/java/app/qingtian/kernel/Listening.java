package app.qingtian.kernel;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;
import org.springframework.mock.env.MockEnvironment;

/** Writes down every line the log would get while it is open, in both forms. */
public final class Listening extends AppenderBase<ILoggingEvent> implements AutoCloseable {

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final LogLines text = new LogLines(new MockEnvironment());
    private final LogLines json = new LogLines(new MockEnvironment().withProperty("qingtian.log", "json"));
    private final List<String> lines = new CopyOnWriteArrayList<>();

    public Listening() {
        start();
        root.addAppender(this);
    }

    @Override
    protected void append(ILoggingEvent event) {
        lines.add(text.format(event));
        lines.add(json.format(event));
    }

    public List<String> lines() {
        return lines;
    }

    public String all() {
        return String.join("", lines);
    }

    @Override
    public void close() {
        root.detachAppender(this);
    }
}
