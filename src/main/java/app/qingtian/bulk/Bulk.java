package app.qingtian.bulk;

import app.qingtian.complaint.Complaint;
import app.qingtian.identity.Reader;
import app.qingtian.kernel.Outcome;
import app.qingtian.kernel.Refusal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;

/** The door to doing the same to many. Each is a transaction of its own, so what was refused holds up nobody else. */
@Service
public class Bulk {

    /** More are not taken at once. */
    public static final int MOST = 100;

    private static final Logger LOG = LoggerFactory.getLogger(Bulk.class);

    /** Each once, told in the order in which they were named; done in the order of their numbers, so that two of us never wait for each other. */
    public List<Became> each(Reader reader, List<Ticked> ticked, Deed deed) {
        var chosen = new LinkedHashMap<String, Ticked>();
        ticked.forEach(it -> chosen.putIfAbsent(it.number(), it));
        var became = new HashMap<String, Became>();
        chosen.values().stream()
                .sorted(Comparator.comparing(Ticked::number))
                .forEach(it -> became.put(it.number(), one(reader, it, deed)));
        return chosen.keySet().stream()
                .flatMap(it -> Stream.ofNullable(became.get(it)))
                .toList();
    }

    private static Became one(Reader reader, Ticked ticked, Deed deed) {
        var number = ticked.number();
        try {
            return switch (deed.to(ticked.by(reader))) {
                case Outcome.Done<Complaint>(var complaint) -> new Became(number, complaint, null);
                case Outcome.Refused<Complaint>(var refusal) -> new Became(number, null, refusal);
            };
        } catch (DataAccessException | TransactionException problem) {
            LOG.warn("{} was left as it was", number, problem);
            return new Became(number, null, Refusal.of("unavailable"));
        }
    }
}
