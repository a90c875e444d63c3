package app.qingtian.kernel;

import java.math.BigDecimal;
import java.util.Currency;

/** An amount of one currency, never rounded in silence: more decimals than the currency has are refused. */
public record Money(BigDecimal amount, Currency currency) {

    public Money {
        if (amount.signum() < 0 || amount.scale() > currency.getDefaultFractionDigits()) {
            throw new IllegalArgumentException("not an amount of " + currency + ": " + amount);
        }
    }
}
