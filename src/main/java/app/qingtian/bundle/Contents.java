package app.qingtian.bundle;

import app.qingtian.conversation.StoredFile;
import app.qingtian.evidence.Proof;
import app.qingtian.survey.Rating;
import app.qingtian.workspace.CaseFile;
import java.util.List;
import java.util.stream.Stream;

/** Everything that is known of one complaint, as it stood at one moment. */
public record Contents(CaseFile file, List<Rating.Given> ratings, Proof proof) {

    public String number() {
        return file.complaint().number();
    }

    /** All files, those of the lodging first. */
    public List<StoredFile> files() {
        var talk = file.told().talk();
        return Stream.concat(
                        talk.lodged().stream(), talk.messages().stream().flatMap(message -> message.files().stream()))
                .toList();
    }

    /** Under which name a file stands in the folder. */
    public static String name(StoredFile file) {
        return "files/" + file.id() + "-" + file.name();
    }
}
