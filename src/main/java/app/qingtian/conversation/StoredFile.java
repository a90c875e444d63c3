package app.qingtian.conversation;

import org.jspecify.annotations.Nullable;

/** A file that is kept: its type was found in its content, not in its name. Size in bytes. */
public record StoredFile(long id, @Nullable Long messageId, boolean open, String name, String type, long size) {

    public boolean image() {
        return type.startsWith("image/") && !type.equals("image/heic");
    }
}
