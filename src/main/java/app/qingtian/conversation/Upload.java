package app.qingtian.conversation;

import java.io.IOException;
import java.io.InputStream;

/** A file somebody hands in: its given name, its size in bytes, and its content, which can be opened more than once. */
public record Upload(String name, long size, Source source) {

    /** Opens the content from its beginning. */
    @FunctionalInterface
    public interface Source {
        InputStream open() throws IOException;
    }
}
