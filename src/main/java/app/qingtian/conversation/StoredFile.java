package app.qingtian.conversation;

import org.jspecify.annotations.Nullable;

/** A file that is kept: its type was found in its content, not in its name. Size in bytes. */
public record StoredFile(long id, @Nullable Long messageId, boolean open, String name, String type, long size) {

    public boolean image() {
        return type.startsWith("image/") && !type.equals("image/heic");
    }

    /** "310 KB", "2.4 MB". */
    public String weight() {
        return size < MEGA ? Math.max(1, size / 1024) + " KB" : "%.1f MB".formatted((double) size / MEGA);
    }

    private static final long MEGA = 1024L * 1024;
}
