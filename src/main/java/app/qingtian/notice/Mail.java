package app.qingtian.notice;

import app.qingtian.kernel.Language;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A mail before it is one: sentences, maybe a list, one link, and the small print. Read as text and as HTML alike. */
public record Mail(
        Head head,
        List<String> sentences,
        List<Item> items,
        @Nullable Link link,
        List<String> foot) {

    /** {@code id} is the same whenever this mail is sent again; {@code stop} leads to where one can end them. */
    public record Head(
            String id,
            Language language,
            String to,
            String subject,
            @Nullable String stop) {}

    /** One thing of several, with where to read on. */
    public record Item(String title, String more, @Nullable String url) {}

    public record Link(String words, String url) {}

    String text() {
        var parts = new ArrayList<>(sentences);
        for (var item : items) {
            parts.add("· " + item.title() + "\n  " + item.more() + (item.url() == null ? "" : "\n  " + item.url()));
        }
        if (link != null) {
            parts.add(link.words() + "\n" + link.url());
        }
        parts.add("--\n" + String.join("\n", foot));
        return String.join("\n\n", parts) + "\n";
    }
}
