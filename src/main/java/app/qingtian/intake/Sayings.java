package app.qingtian.intake;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** All sentences of the public door in one edition; zero is before anybody changed one. Pure. */
public record Sayings(int edition, Map<Sentence, Saying> texts) {

    static final Sayings OURS = new Sayings(0, Map.of());

    /** One sentence, from what to what. */
    public record TextTurn(Sentence sentence, Saying from, Saying to) {}

    public Saying of(Sentence sentence) {
        return texts.getOrDefault(sentence, Saying.OURS);
    }

    /** The sentences that {@code later} says otherwise. */
    public List<TextTurn> turns(Sayings later) {
        return Stream.of(Sentence.values())
                .map(it -> new TextTurn(it, of(it), later.of(it)))
                .filter(it -> !it.from().equals(it.to()))
                .toList();
    }

    /** The same with other texts. */
    Sayings with(Map<Sentence, Saying> other) {
        var kept = new EnumMap<Sentence, Saying>(Sentence.class);
        other.forEach((sentence, saying) -> {
            if (!saying.blank()) {
                kept.put(sentence, saying);
            }
        });
        return new Sayings(edition, Map.copyOf(kept));
    }

    /** What was turned is turned back; a sentence that was changed again since stays. */
    Sayings without(List<TextTurn> turns) {
        var back = new EnumMap<Sentence, Saying>(Sentence.class);
        back.putAll(texts);
        turns.stream()
                .filter(it -> Objects.equals(of(it.sentence()), it.to()))
                .forEach(it -> back.put(it.sentence(), it.from()));
        return with(back);
    }
}
