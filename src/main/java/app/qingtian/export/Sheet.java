package app.qingtian.export;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A spreadsheet that is being written, row after row; never more than a few rows of it are in memory. */
public interface Sheet extends Closeable {

    void heading(List<String> words) throws IOException;

    /** Texts, numbers and instants; nothing is an empty cell. */
    void row(List<? extends @Nullable Object> cells) throws IOException;
}
