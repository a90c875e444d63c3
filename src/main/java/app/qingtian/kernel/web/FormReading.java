package app.qingtian.kernel.web;

import app.qingtian.kernel.Money;
import app.qingtian.kernel.Refusal;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;

/** How one reader sees a form: what was typed wins over what was there, once an answer came back. */
record FormReading(Ui ui, Form form) {

    FormView view() {
        var wrong = form.fields().stream()
                .filter(field -> fault(field) != null)
                .map(Field::name)
                .toList();
        var first = wrong.stream()
                .findFirst()
                .or(() -> form.fields().stream()
                        .filter(Form::asked)
                        .map(Field::name)
                        .findFirst())
                .orElse("");
        var lines = form.fields().stream().map(field -> line(field, first)).toList();
        return new FormView(
                head(),
                lines,
                lines.stream().filter(line -> line.wrong() != null).toList(),
                refused());
    }

    private FormView.Head head() {
        boolean upload = form.fields().stream().anyMatch(field -> field.is(Field.Kind.FILES));
        return new FormView.Head(
                "form-" + form.noun(),
                ui.t(key("title")),
                optional(key("intro")),
                form.action(),
                ui.t(key("submit")),
                form.cancel(),
                upload);
    }

    private FormView.Line line(Field field, String first) {
        var label = field.is(Field.Kind.HIDDEN) ? "" : ui.t(key(field.name()));
        return new FormView.Line(
                field,
                form.noun() + "-" + field.name().replace('.', '-'),
                label,
                hint(field),
                values(field),
                fault(field),
                field.name().equals(first));
    }

    private @Nullable String hint(Field field) {
        var said = optional(key(field.name()) + ".hint");
        var beside = form.beside().get(field.name());
        if (said == null) {
            return beside;
        }
        return beside == null ? said : said + " · " + beside;
    }

    private List<String> values(Field field) {
        if (field.is(Field.Kind.HIDDEN)) {
            return one(form.values().get(field.name()));
        }
        if ("password".equals(field.traits().type())) {
            return List.of();
        }
        if (field.is(Field.Kind.MONEY)) {
            return Stream.concat(values(field.name() + ".amount").stream(), values(field.name() + ".currency").stream())
                    .toList();
        }
        if (field.is(Field.Kind.SPAN)) {
            return Stream.concat(values(field.name() + ".amount").stream(), values(field.name() + ".unit").stream())
                    .toList();
        }
        return values(field.name());
    }

    private List<String> values(String name) {
        var typed = ui.visit().typed();
        if (form.answered() && !typed.isEmpty()) {
            return typed.getOrDefault(name, List.of());
        }
        var value = form.values().get(name);
        if (value == null && name.endsWith(".amount")) {
            return money(name, ".amount")
                    .map(money -> List.of(plain(money.amount())))
                    .orElse(List.of(""));
        }
        if (value == null && name.endsWith(".currency")) {
            return money(name, ".currency")
                    .map(money -> List.of(money.currency().getCurrencyCode()))
                    .orElse(List.of());
        }
        return value instanceof Collection<?> many
                ? many.stream().map(this::text).toList()
                : one(value);
    }

    private Optional<Money> money(String name, String part) {
        var whole = name.substring(0, name.length() - part.length());
        return form.values().get(whole) instanceof Money money ? Optional.of(money) : Optional.empty();
    }

    private List<String> one(@Nullable Object value) {
        return value == null ? List.of() : List.of(text(value));
    }

    private String text(Object value) {
        return switch (value) {
            case Enum<?> constant -> constant.name();
            case Instant moment -> ui.local(moment);
            case BigDecimal number -> plain(number);
            default -> value.toString();
        };
    }

    private static String plain(BigDecimal number) {
        return number.toPlainString();
    }

    private @Nullable String fault(Field field) {
        return form.errors().stream()
                .filter(error -> error instanceof FieldError fault && concerns(field, fault.getField()))
                .map(this::message)
                .findFirst()
                .orElse(null);
    }

    private static boolean concerns(Field field, String faulty) {
        return faulty.equals(field.name())
                || faulty.startsWith(field.name() + "[")
                || (field.is(Field.Kind.MONEY) || field.is(Field.Kind.SPAN)) && faulty.startsWith(field.name() + ".");
    }

    /** A fault of the whole or of a field the form does not ask for is said above the fields. */
    private @Nullable String refused() {
        var refusal = form.refusal();
        if (refusal != null) {
            return words(ui, refusal);
        }
        return form.errors().stream()
                .filter(error -> !(error instanceof FieldError fault)
                        || form.fields().stream()
                                .filter(Form::asked)
                                .noneMatch(field -> concerns(field, fault.getField())))
                .map(this::message)
                .findFirst()
                .orElse(null);
    }

    static String words(Ui ui, Refusal refusal) {
        return ui.t("refusal." + refusal.reason(), refusal.details().toArray());
    }

    private String message(ObjectError error) {
        return ui.texts().getMessage(error, ui.language().locale());
    }

    private @Nullable String optional(String key) {
        return ui.has(key) ? ui.t(key) : null;
    }

    private String key(String last) {
        return "form." + form.noun() + "." + last;
    }
}
