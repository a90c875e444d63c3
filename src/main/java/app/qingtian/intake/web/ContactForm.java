package app.qingtian.intake.web;

import app.qingtian.customer.Contact;
import app.qingtian.kernel.web.Limit;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/** Who somebody is, as far as they tell; all of it optional (INT-02). */
public record ContactForm(
        @Limit(100) @Nullable String name,

        @Limit(40) @Pattern(regexp = PHONE, message = "{invalid.phone}") @Nullable String phone,

        @Limit(200) @Pattern(regexp = EMAIL, message = "{invalid.email}") @Nullable String email) {

    static final String PHONE = "[+＋]?[0-9][0-9 ()（）-]{4,30}";

    /** Labels are counted as DNS counts them: an expression that repeats without an end is as deep as whatever is sent. */
    static final String EMAIL = "[^@\\s]{1,100}@[^@\\s.]{1,63}(?:\\.[^@\\s.]{1,63}){1,19}";

    public Contact contact() {
        return new Contact(name, phone, email);
    }
}
