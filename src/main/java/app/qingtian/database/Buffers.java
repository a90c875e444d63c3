package app.qingtian.database;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * How much memory the server keeps pages of data in: an eighth of the machine's (or the container's), at least PostgreSQL's own 128 MB, at
 * most 1 GB. It takes no more of it than there is data.
 */
final class Buffers {

    private static final long MB = 1 << 20;
    private static final long LEAST = 128;
    private static final long MOST = 1024;

    private Buffers() {}

    static String setting() {
        return " -c shared_buffers=" + megabytes(memory()) + "MB";
    }

    static long megabytes(long memory) {
        return Math.clamp(memory / 8 / MB, LEAST, MOST);
    }

    private static long memory() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
    }
}
