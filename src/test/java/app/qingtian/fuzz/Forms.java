package app.qingtian.fuzz;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** What a page offers: its forms with their fields, and where its links lead. Our own pages are regular enough to be read so. */
final class Forms {

    private static final Pattern FORM = Pattern.compile("<form\\b([^>]*)>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern FIELD =
            Pattern.compile("<(input|textarea|select|button|option)\\b([^>]*)>", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("<a\\b[^>]*\\bhref=\"(/[^\"#]*)");

    private Forms() {}

    /** {@code fields} by name: kind (text, radio, file, …) and the values on offer. */
    record Found(String action, String method, boolean upload, Map<String, Field> fields) {}

    record Field(String kind, List<String> values) {}

    static List<Found> on(String page) {
        var found = new ArrayList<Found>();
        FORM.matcher(page).results().forEach(form -> {
            var fields = new LinkedHashMap<String, Field>();
            var select = new String[] {""};
            FIELD.matcher(form.group(2)).results().forEach(tag -> field(tag.group(1), tag.group(2), fields, select));
            var action = attribute(form.group(1), "action");
            found.add(new Found(
                    action, attribute(form.group(1), "method"), form.group(1).contains("multipart"), fields));
        });
        return found;
    }

    static Set<String> links(String page) {
        var found = new LinkedHashSet<String>();
        LINK.matcher(page).results().forEach(it -> found.add(HtmlUtils.htmlUnescape(it.group(1))));
        return found;
    }

    private static void field(String tag, String attributes, Map<String, Field> fields, String[] select) {
        var name = attribute(attributes, "name");
        if (tag.equals("select")) {
            select[0] = name;
        }
        var owner = tag.equals("option") ? select[0] : name;
        if (owner.isEmpty()) {
            return;
        }
        var kind = tag.equals("input") ? attribute(attributes, "type") : tag;
        var field = fields.computeIfAbsent(owner, _ -> new Field(kind, new ArrayList<>()));
        field.values().add(attribute(attributes, "value"));
    }

    private static String attribute(String attributes, String name) {
        var found = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(attributes);
        return found.find() ? HtmlUtils.htmlUnescape(found.group(1)) : "";
    }
}
