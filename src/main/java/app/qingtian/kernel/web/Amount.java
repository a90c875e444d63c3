package app.qingtian.kernel.web;

import app.qingtian.kernel.Money;
import java.math.BigDecimal;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** Money as it is typed or sent: both parts or neither. A sound one becomes {@link Money}. */
@Payable
public record Amount(@Nullable BigDecimal amount, @Nullable Currency currency) {

    private static final BigDecimal MOST = new BigDecimal("1000000000000");

    /** The money meant, or null if the field was left empty. */
    public @Nullable Money money() {
        return amount == null || currency == null ? null : new Money(amount, currency);
    }

    boolean isSound() {
        if (amount == null) {
            return true;
        }
        return currency != null
                && amount.signum() >= 0
                && amount.compareTo(MOST) < 0
                && amount.scale() <= currency.getDefaultFractionDigits();
    }
}
