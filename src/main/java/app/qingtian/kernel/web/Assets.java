package app.qingtian.kernel.web;

import app.qingtian.kernel.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Styles and scripts under {@code static/assets/}. Their address carries a hash of all of them, so that a browser may
 * keep each for ever, those included that a style or a script imports by a relative path.
 */
@Component
public class Assets {

    private final String version;

    public Assets() {
        this.version = "v-" + hash();
    }

    public String path(String file) {
        return "/assets/" + version + "/" + file;
    }

    String version() {
        return version;
    }

    private static String hash() {
        try {
            var files = new PathMatchingResourcePatternResolver().getResources("classpath*:static/assets/**/*.*");
            Arrays.sort(files, Comparator.comparing(Resource::getDescription));
            var digest = Sha256.digest();
            for (var file : files) {
                if (file.isReadable()) {
                    digest.update(String.valueOf(file.getFilename()).getBytes(StandardCharsets.UTF_8));
                    digest.update(file.getContentAsByteArray());
                }
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
