package app.qingtian.kernel.web;

import app.qingtian.kernel.Refusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import org.springframework.validation.ObjectError;

/**
 * The form of one verb, said once and rendered by {@code ui/form.jte}. Words by convention: {@code form.<noun>.title},
 * {@code .intro} (optional), {@code .submit}, {@code form.<noun>.<field>} and {@code form.<noun>.<field>.hint} (optional).
 * Made anew for each request; not shared between threads.
 */
public final class Form {

    private static final Set<Field.Kind> UNASKED = Set.of(Field.Kind.HIDDEN, Field.Kind.NOTE);

    private final String noun;
    private final String action;
    private final List<Field> fields = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();
    private final Map<String, String> beside = new HashMap<>();
    private final List<ObjectError> errors = new ArrayList<>();
    private @Nullable Refusal refusal;
    private @Nullable String cancel;

    public Form(String noun, String action) {
        this.noun = noun;
        this.action = action;
    }

    public Form text(String name) {
        return add(Field.of(name, Field.Kind.TEXT));
    }

    /** A password: never shown again. */
    public Form secret(String name) {
        return text(name).type("password");
    }

    public Form area(String name) {
        return add(Field.of(name, Field.Kind.AREA)).rows(5);
    }

    /** One of many, as a list that opens. */
    public Form choice(String name, List<Option> options) {
        return add(Field.of(name, Field.Kind.CHOICE).options(options));
    }

    /** One of few, all in sight. */
    public Form radios(String name, List<Option> options) {
        return add(Field.of(name, Field.Kind.RADIOS).options(options));
    }

    /** Any number of few. */
    public Form checks(String name, List<Option> options) {
        return add(Field.of(name, Field.Kind.CHECKS).options(options));
    }

    /** An instant, typed in the reader's zone. */
    public Form moment(String name) {
        return add(Field.of(name, Field.Kind.MOMENT));
    }

    public Form day(String name) {
        return add(Field.of(name, Field.Kind.DAY));
    }

    /** Sends {@code <name>.amount} and {@code <name>.currency}: bind it to an {@link Amount}. */
    public Form money(String name, String... currencies) {
        return add(Field.of(name, Field.Kind.MONEY).options(codes(currencies)));
    }

    /** Sends {@code <name>.amount} and {@code <name>.unit}: so much of what. */
    public Form span(String name, List<Option> units) {
        return add(Field.of(name, Field.Kind.SPAN).options(units));
    }

    /** Yes or no. */
    public Form check(String name) {
        return add(Field.of(name, Field.Kind.CHECK));
    }

    /** With {@code type("image/*")} a phone takes a photo at once. */
    public Form files(String name) {
        return add(Field.of(name, Field.Kind.FILES));
    }

    public Form hidden(String name, Object value) {
        values.put(name, value);
        return add(Field.of(name, Field.Kind.HIDDEN));
    }

    /** A paragraph between the fields, in the words of {@code form.<noun>.<name>}. */
    public Form note(String name) {
        return add(Field.of(name, Field.Kind.NOTE));
    }

    public Form required() {
        return last(Field::required);
    }

    /** The most characters the last field takes (the server still counts for itself). */
    public Form limit(int points) {
        return last(field -> field.limit(points));
    }

    public Form rows(int rows) {
        return last(field -> field.rows(rows));
    }

    /** The HTML type of the last text field: email, tel, url, number, search. */
    public Form type(String type) {
        return last(field -> field.type(type));
    }

    public Form inputmode(String mode) {
        return last(field -> field.inputmode(mode));
    }

    public Form autocomplete(String purpose) {
        return last(field -> field.autocomplete(purpose));
    }

    /** What stands in the fields before anybody types: strings, numbers, enums, instants, days, money, booleans, lists. */
    public Form with(Map<String, ?> present) {
        present.forEach(this::value);
        return this;
    }

    public Form value(String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value);
        }
        return this;
    }

    /** Said under the last field, after its hint: words that are known only now. */
    public Form beside(String words) {
        beside.put(fields.getLast().name(), words);
        return this;
    }

    /** Where "never mind" leads. */
    public Form cancel(String path) {
        this.cancel = path;
        return this;
    }

    public Form errors(BindingResult result) {
        errors.addAll(result.getAllErrors());
        return this;
    }

    public Form refused(Refusal reason) {
        this.refusal = reason;
        return this;
    }

    /** The form as one reader sees it now. */
    public FormView view(Ui ui) {
        return new FormReading(ui, this).view();
    }

    public boolean is(String other) {
        return noun.equals(other);
    }

    String noun() {
        return noun;
    }

    String action() {
        return action;
    }

    List<Field> fields() {
        return fields;
    }

    Map<String, Object> values() {
        return values;
    }

    Map<String, String> beside() {
        return beside;
    }

    List<ObjectError> errors() {
        return errors;
    }

    @Nullable Refusal refusal() {
        return refusal;
    }

    @Nullable String cancel() {
        return cancel;
    }

    boolean answered() {
        return refusal != null || !errors.isEmpty();
    }

    static boolean asked(Field field) {
        return !UNASKED.contains(field.kind());
    }

    private Form add(Field field) {
        fields.add(field);
        return this;
    }

    private Form last(UnaryOperator<Field> change) {
        fields.set(fields.size() - 1, change.apply(fields.getLast()));
        return this;
    }

    private static List<Option> codes(String... currencies) {
        var codes = currencies.length == 0 ? new String[] {"CNY", "USD", "EUR", "HKD"} : currencies;
        return List.of(codes).stream().map(code -> new Option(code, code)).toList();
    }
}
