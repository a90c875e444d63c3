package app.qingtian.kernel.web;

import app.qingtian.kernel.Money;
import java.math.BigDecimal;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** Money as it is typed or sent: both parts or neither. A sound one becomes {@link Money}. */
@Payable
public record Amount(@Nullable BigDecimal amount, @Nullable Currency currency) implements Payable.Sum {

    /** The money meant, or null if the field was left empty. */
    public @Nullable Money money() {
        return amount == null || currency == null ? null : new Money(amount, currency);
    }
}
