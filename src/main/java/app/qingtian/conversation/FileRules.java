package app.qingtian.conversation;

import app.qingtian.kernel.Outcome;
import app.qingtian.kernel.Refusal;
import app.qingtian.kernel.Sha256;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.tika.config.TikaConfig;
import org.apache.tika.detect.Detector;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Which files we take: photos, sound, video, PDF, plain text and office papers, judged by content, and not too large. */
@Component
class FileRules {

    static final int MOST_FILES = 10;
    static final long MOST_BYTES = 20L * 1024 * 1024;
    private static final int LONGEST_NAME = 120;

    private static final Set<String> TAKEN = Set.of(
            "image/jpeg",
            "image/png",
            "image/gif",
            "image/webp",
            "image/heic",
            "application/pdf",
            "text/plain",
            "audio/mpeg",
            "audio/mp4",
            "audio/amr",
            "audio/vnd.wave",
            "video/mp4",
            "video/quicktime",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    /** Knows hundreds of types, and is read when the first file comes. */
    private final Supplier<Detector> detector = SingletonSupplier.of(FileRules::read);

    /** Each file in order with what was found out about it, or a refusal that names the first we cannot take. */
    Outcome<List<Fit>> inspect(List<Upload> uploads) {
        if (uploads.size() > MOST_FILES) {
            return Outcome.refused(new Refusal("too_many_files", 422, List.of(MOST_FILES)));
        }
        var taken = new ArrayList<Fit>();
        for (var upload : uploads) {
            if (upload.size() > MOST_BYTES) {
                return Outcome.refused(
                        new Refusal("file_too_large", 413, List.of(name(upload.name()), MOST_BYTES / 1024 / 1024)));
            }
            var type = type(upload);
            if (!TAKEN.contains(type)) {
                return Outcome.refused(new Refusal("file_type", 415, List.of(name(upload.name()))));
            }
            taken.add(new Fit(upload, type, digest(upload)));
        }
        return Outcome.done(taken);
    }

    /** The last part of a path, without what could confuse a screen or a file system. */
    static String name(String given) {
        var last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        var clean = last.replaceAll("[\\p{Cntrl}\\p{Cf}\"<>|:*?]", "").strip();
        if (clean.isEmpty()) {
            return "file";
        }
        return clean.length() <= LONGEST_NAME ? clean : clean.substring(clean.length() - LONGEST_NAME);
    }

    private String type(Upload upload) {
        var metadata = new Metadata();
        try (var bytes = new BufferedInputStream(upload.source().open())) {
            var found = detector.get().detect(bytes, metadata).getBaseType().toString();
            return found.equals("application/zip") ? office(upload) : found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] digest(Upload upload) {
        try (var bytes = new DigestInputStream(upload.source().open(), Sha256.digest())) {
            bytes.transferTo(OutputStream.nullOutputStream());
            return bytes.getMessageDigest().digest();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Office papers are zip archives; only the name tells which. */
    private String office(Upload upload) throws IOException {
        var metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, upload.name());
        try (var bytes = new BufferedInputStream(upload.source().open())) {
            return detector.get().detect(bytes, metadata).getBaseType().toString();
        }
    }

    private static Detector read() {
        try {
            return new TikaConfig().getDetector();
        } catch (TikaException | IOException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
