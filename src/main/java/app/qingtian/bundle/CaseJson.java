package app.qingtian.bundle;

import app.qingtian.complaint.Complaint;
import app.qingtian.evidence.Proof;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The data of a bundle as JSON. The tracking token stays at home: it would let its reader speak as the customer. */
@Component
class CaseJson {

    private final JsonMapper mapper = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .addMixIn(Complaint.class, WithoutToken.class)
            .build();

    @JsonIgnoreProperties("trackingToken")
    private interface WithoutToken {}

    byte[] of(Contents contents) {
        return mapper.writeValueAsBytes(contents);
    }

    /** By entry: the salt, and each text under its commitment. Without those that were erased. */
    byte[] words(Proof proof) {
        var words = proof.timeline().stream()
                .filter(entry -> entry.words() != null)
                .collect(Collectors.toMap(
                        entry -> "%06d".formatted(entry.seq()),
                        entry -> mapper.readTree(Objects.requireNonNull(entry.words())),
                        (one, _) -> one,
                        java.util.TreeMap::new));
        return mapper.writeValueAsBytes(words);
    }
}
