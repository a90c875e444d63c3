package app.qingtian.demo;

import app.qingtian.kernel.Language;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Composes the shorter complaints out of the building blocks: the same number always gives the same story, the recent
 * ones are many and still under way, the old ones few and mostly closed.
 */
record Composer(Language language, Blocks blocks, Customers customers, Cast cast) {

    private static final int OLDEST_DAYS = 110;
    private static final List<String> CHANNELS = List.of(
            "WEB", "PHONE", "WEB", "EMAIL", "WEB", "VISIT", "WEB", "PHONE", "WEB", "SOCIAL", "PHONE", "WEB", "LETTER",
            "WEB", "VISIT", "PHONE", "WEB");
    private static final List<String> FEELINGS = List.of(
            "ANGRY",
            "DISAPPOINTED",
            "ANGRY",
            "CALM",
            "DISAPPOINTED",
            "FURIOUS",
            "DISAPPOINTED",
            "ANGRY",
            "CALM",
            "ANGRY",
            "DISAPPOINTED");

    List<Story> stories(int count) {
        var uses = uses(count);
        return IntStream.range(0, count)
                .mapToObj(at -> story(uses.get(at), at, count))
                .toList();
    }

    /** One mishap after the other, round and round; what is no complaint comes up every second round only. */
    private List<Retelling> uses(int count) {
        var uses = new ArrayList<Retelling>();
        for (var round = 0; uses.size() < count; round++) {
            for (var mishap : blocks.mishaps()) {
                if (mishap.kind().equals("COMPLAINT")) {
                    uses.add(new Retelling(mishap, round));
                } else if (round % 2 == 0) {
                    uses.add(new Retelling(mishap, round / 2));
                }
            }
        }
        return uses;
    }

    private Story story(Retelling use, int at, int count) {
        var mishap = use.mishap();
        var customer = customer(mishap, at);
        var ago = Duration.ofMinutes(20 + (long) (1.0 * at * at / count / count * OLDEST_DAYS * 1440) + at % 7 * 11);
        var owner = cast.handlers(language).get(at % 2);
        var life = new ComposedLife(this, new ComposedLife.Case(mishap, owner, customer, at)).lived(ago);
        return new Story(
                language, opening(mishap, at), ago, customer == null ? null : customer.key(), tell(use, at), life);
    }

    private Customers.@Nullable Known customer(Blocks.Mishap mishap, int at) {
        var known = customers.speaking(language);
        var anonymous = at % 20 < 9 || mishap.kind().equals("GRIEVANCE");
        return anonymous ? null : known.get(at * 7 % known.size());
    }

    private Story.Opening opening(Blocks.Mishap mishap, int at) {
        var complaint = mishap.kind().equals("COMPLAINT");
        var feeling = complaint ? FEELINGS.get(at % FEELINGS.size()) : "CALM";
        var channel = mishap.kind().equals("GRIEVANCE") ? "VISIT" : CHANNELS.get(at % CHANNELS.size());
        return new Story.Opening(mishap.kind(), mishap.category(), feeling, channel);
    }

    private Story.Telling tell(Retelling use, int at) {
        var mishap = use.mishap();
        var told = use.told();
        var plain = !mishap.kind().equals("COMPLAINT");
        var space = language == Language.EN ? " " : "";
        var pieces = new ArrayList<String>();
        pieces.add(plain ? "" : phrase("start", at));
        pieces.add(told);
        pieces.add(plain ? "" : phrase("end", at / 2));
        pieces.removeIf(String::isEmpty);
        var wish = mishap.one("wish");
        return new Story.Telling(
                String.join(space, pieces),
                wish.isEmpty() || at % 3 == 0 ? null : wish,
                plain || at % 2 == 0 ? null : Duration.ofHours(3 + at % 60));
    }

    String phrase(String kind, int at) {
        var all = blocks.phrases().getOrDefault(kind, List.of(""));
        return all.get(at % all.size());
    }
}
