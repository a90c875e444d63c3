package app.qingtian.live;

import app.qingtian.complaint.Audience;
import app.qingtian.complaint.Audiences;
import app.qingtian.complaint.Caller;
import app.qingtian.complaint.Complaints;
import app.qingtian.identity.Reader;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The streams that are open at this node, and what each of them is told. There are at most so many, and a few a person: one
 * more, and that person's oldest has to go.
 */
@Component
public class Streams {

    private static final Logger LOG = LoggerFactory.getLogger(Streams.class);

    private final Audiences audiences;
    private final Complaints complaints;
    private final Clock clock;
    private final int most;
    private final int mostOfAPerson;
    private final Map<Line, Stream> open = new HashMap<>();
    private final Map<Long, Deque<Stream>> byPerson = new HashMap<>();

    Streams(
            Audiences audiences,
            Complaints complaints,
            Clock clock,
            @Value("${qingtian.live.streams}") int most,
            @Value("${qingtian.live.streams-of-a-person}") int mostOfAPerson) {
        this.audiences = audiences;
        this.complaints = complaints;
        this.clock = clock;
        this.most = most;
        this.mostOfAPerson = mostOfAPerson;
    }

    /** No room for another one; to be asked before it is opened. */
    public synchronized boolean full() {
        return open.size() >= most;
    }

    /** From now on this reader is told. What they look at may have changed while they came: that is told at once. */
    public void open(Reader reader, Line line, Looking looking) {
        var stream = new Stream(reader, line, clock.instant());
        add(stream);
        send(stream, Stream.HERE);
        if (looking.number() != null) {
            complaints
                    .find(Caller.of(reader, looking.number()))
                    .filter(complaint -> complaint.version() > looking.version())
                    .ifPresent(
                            complaint -> send(stream, Stream.event("seen", complaint.number(), complaint.version())));
        }
    }

    /** Whoever uses the line is gone. */
    public void closed(Line line) {
        @Nullable Stream stream;
        synchronized (this) {
            stream = open.get(line);
        }
        if (stream != null) {
            drop(stream);
        }
    }

    /** How many are open at this node. */
    public synchronized int count() {
        return open.size();
    }

    void tell(News news) {
        var streams = all();
        if (streams.isEmpty() || news.none()) {
            return;
        }
        try {
            var changed = news.versions().isEmpty() ? List.<Audience>of() : audiences.of(news.complaints());
            streams.forEach(stream -> stream.words(changed, news.more()).ifPresent(words -> send(stream, words)));
        } catch (DataAccessException late) {
            LOG.debug("The streams are told to look for themselves", late);
            streams.forEach(stream -> send(stream, Stream.MORE));
        }
    }

    /** A word to everybody, so that both ends know that the other is there; who has been told long enough comes again. */
    @Scheduled(fixedRateString = "PT20S")
    void beat() {
        var now = clock.instant();
        for (var stream : all()) {
            if (stream.over(now)) {
                send(stream, Stream.AGAIN);
                drop(stream);
            } else {
                send(stream, Stream.BEAT);
            }
        }
    }

    /** This node stops: its pages go to another one and have missed nothing. */
    @EventListener(ContextClosedEvent.class)
    void leave() {
        for (var stream : all()) {
            send(stream, Stream.AGAIN);
            drop(stream);
        }
    }

    private void send(Stream stream, String words) {
        if (!stream.line().send(words)) {
            drop(stream);
        }
    }

    private void add(Stream stream) {
        @Nullable Stream oldest;
        synchronized (this) {
            open.put(stream.line(), stream);
            var own = byPerson.computeIfAbsent(stream.reader().personId(), _ -> new ArrayDeque<>());
            own.addLast(stream);
            oldest = own.size() > mostOfAPerson ? own.getFirst() : null;
        }
        if (oldest != null) {
            drop(oldest);
        }
    }

    private void drop(Stream stream) {
        synchronized (this) {
            long person = stream.reader().personId();
            var own = byPerson.get(person);
            if (open.remove(stream.line()) != null && own != null && own.remove(stream) && own.isEmpty()) {
                byPerson.remove(person);
            }
        }
        stream.line().close();
    }

    private synchronized List<Stream> all() {
        return List.copyOf(open.values());
    }
}
