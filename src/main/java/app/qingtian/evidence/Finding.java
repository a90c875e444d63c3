package app.qingtian.evidence;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The first entry of the evidence that is not what was written. */
public sealed interface Finding {

    /** An entry is missing: {@code seq} should follow and does not. */
    record Missing(String number, String chain, int seq) implements Finding {}

    /** An entry was changed, or another was put in its place. */
    record Altered(String number, String chain, int seq) implements Finding {}

    /** The words beside an entry are not those that were committed to. */
    record OtherWords(String number, int seq) implements Finding {}

    /** What people are shown is not what an entry commits to. */
    sealed interface Shown extends Finding {}

    /** What is shown as the words of an entry, a message or the story, is not what was written. */
    record Reworded(String number, int seq) implements Shown {}

    /** The message that an entry tells of is gone. */
    record Gone(String number, int seq) implements Shown {}

    /** A message that no entry tells of. */
    record Invented(String number, long message) implements Shown {}

    /** The files of an entry are not those that were handed in with it. */
    record OtherFiles(String number, int seq) implements Shown {}

    /** The content of a file is not what was handed in. */
    record Spoilt(String number, long file) implements Shown {}

    /** Entries at the end are gone: the complaint went through {@code version} changes, the timeline ends before. */
    record Cut(String number, int version, int lastSeq) implements Finding {}

    /** What the anchor of that day covers was made anew, or an entry of it is gone: first of {@code number}, if that can be told. */
    record Unanchored(String chain, LocalDate day, @Nullable String number, long anchored, long found)
            implements Finding {}

    /** Entries are left of a complaint that is gone. */
    record Orphaned(long complaintId) implements Finding {}

    /** Where the complaint stands is not where its story has brought it. */
    record Moved(String number, String field, String told, String shown) implements Finding {}

    /** The anchor itself was changed, or one before it is gone. */
    record Adrift(String chain, LocalDate day) implements Finding {}
}
