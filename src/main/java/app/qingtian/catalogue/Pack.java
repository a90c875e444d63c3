package app.qingtian.catalogue;

import app.qingtian.kernel.Language;
import java.util.List;
import java.util.Map;

/** The words of an industry, shipped as data. */
public record Pack(String key, String zh, String en, String source, Map<String, List<Word>> lists) {

    public String name(Language language) {
        return switch (language) {
            case ZH -> zh;
            case EN -> en;
        };
    }

    public int words() {
        return lists.values().stream().mapToInt(List::size).sum();
    }
}
