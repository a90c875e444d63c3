package app.qingtian.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody wants of the lists. */
public sealed interface Wish {

    /** A word that is not there yet; {@code after} is the code it shall follow, "-" for the first, null for the end. */
    record Add(String catalogue, Word item, @Nullable String after) implements Wish {}

    /** Other words, another place, retired or back; {@code after} null: it stays where it is. */
    record Put(String catalogue, Word item, @Nullable String after) implements Wish {}

    /** A word that was never chosen goes away. */
    record Remove(String catalogue, String code) implements Wish {}

    /** A list as a file has it; words the file does not name stay, behind the others. */
    record Replace(String catalogue, List<Word> items) implements Wish {}

    /** The words of an industry beside ours. */
    record Apply(Pack pack) implements Wish {}

    /** What an edition did is taken back. */
    record Undo(int edition) implements Wish {}
}
