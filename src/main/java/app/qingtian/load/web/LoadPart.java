package app.qingtian.load.web;

import app.qingtian.kernel.web.Address;
import app.qingtian.kernel.web.Limit;
import org.jspecify.annotations.Nullable;

/** What is shown of it: {@code days} back for the departments, and where the lists go on. */
@Address
record LoadPart(
        @Nullable Integer days,
        @Limit(600) @Nullable String people,
        @Limit(600) @Nullable String broken) {

    private static final int MONTH = 30;
    private static final int QUARTER = 90;

    static final LoadPart FIRST = new LoadPart(null, null, null);

    int back() {
        return days != null && days > MONTH ? QUARTER : MONTH;
    }
}
