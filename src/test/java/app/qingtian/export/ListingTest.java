package app.qingtian.export;

import static org.assertj.core.api.Assertions.assertThat;

import app.qingtian.kernel.Slice;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListingTest {

    private static final Listing.Said SAID = new Listing.Said(List.of("a", "b"), "and so on");

    private final Listing list = new Listing(
            "x",
            "",
            List.of("a", "b"),
            place -> place == null
                    ? new Slice<>(List.of(List.of("1", Instant.EPOCH), List.of("2", 2)), "2")
                    : new Slice<>(List.of(List.of("3", "三，\"x\"")), null));

    @Test
    void everyStretchIsWrittenInTimesOfTheReader() throws IOException {
        assertThat(written(3)).isEqualTo("\uFEFFa,b\r\n1,1970-01-01 08:00\r\n2,2\r\n3,\"三，\"\"x\"\"\"\r\n");
    }

    @Test
    void whatIsTooLongSaysSoInItsLastLine() throws IOException {
        assertThat(written(2)).endsWith("2,2\r\nand so on\r\n").doesNotContain("三");
    }

    private String written(int most) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var sheet = Format.csv.sheet(out, ZoneId.of("Asia/Shanghai"))) {
            list.write(sheet, SAID, most);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
