package app.qingtian.customer;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What somebody tells us of themselves. Phone and e-mail are kept in the one form in which they can be found again. */
public record Contact(
        @Nullable String name,
        @Nullable String phone,
        @Nullable String email) {

    public static final Contact NONE = new Contact(null, null, null);

    public Contact {
        phone = phone == null ? null : phone.strip().replaceAll("[\\s()（）-]", "");
        email = email == null ? null : email.strip().toLowerCase(Locale.ROOT);
    }

    public boolean empty() {
        return name == null && phone == null && email == null;
    }
}
