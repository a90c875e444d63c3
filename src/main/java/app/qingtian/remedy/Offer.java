package app.qingtian.remedy;

import app.qingtian.kernel.Money;
import org.jspecify.annotations.Nullable;

/** A remedy about to be proposed. */
public record Offer(
        String kind, String description, @Nullable Money money) {}
