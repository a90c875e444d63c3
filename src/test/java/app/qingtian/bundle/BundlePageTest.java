package app.qingtian.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import app.qingtian.complaint.Complaint;
import app.qingtian.world.Cast;
import app.qingtian.world.Clerk;
import app.qingtian.world.QingtianTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@QingtianTest
class BundlePageTest {

    @Autowired
    private ApplicationContext house;

    @TempDir
    private Path desk;

    private Cast cast;
    private Complaint complaint;

    @BeforeEach
    void aComplaintIsTakenOn() {
        cast = Cast.of(house);
        complaint = cast.lodged();
        var soon = Instant.now().plus(Duration.ofHours(5));
        assertThat(cast.handler()
                        .post(path("acceptance"), "{\"replyBy\":\"" + soon + "\",\"note\":\"今天下午给您回电话 📞\"}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void anybodyCanCheckItWithTheCommandsInIt() throws Exception {
        unpack(cast.handler().ask(path("bundle")));

        assertThat(run("sha256sum -c --quiet hashes.txt")).isEmpty();
        assertThat(run(Guide.timeline(complaint.number())))
                .doesNotContain("BROKEN")
                .matches("[0-9a-f]{64}\\s*");
        assertThat(run(Guide.WORDS)).isEmpty();
        assertThat(read("README.txt"))
                .contains(run(Guide.timeline(complaint.number())).strip());
        assertThat(read("complaint.json")).contains("漏水").doesNotContain(complaint.trackingToken());
    }

    @Test
    void whoeverChangesItIsFoundOut() throws Exception {
        unpack(cast.handler().ask(path("bundle")));
        edit("timeline/000001.txt", "CUSTOMER", "PERSON");
        edit("words.json", "今天下午", "明天下午");

        assertThat(run("sha256sum -c --quiet hashes.txt 2>&1"))
                .contains("timeline/000001.txt")
                .contains("words.json");
        assertThat(run(Guide.timeline(complaint.number()))).contains("BROKEN timeline/000002.txt");
        assertThat(run(Guide.WORDS)).contains("BROKEN");
    }

    @Test
    void thePaperTellsTheStoryInEitherLanguage() throws Exception {
        unpack(cast.handler().open(path("/work", "bundle?language=zh")));
        assertThat(paper())
                .contains(complaint.number())
                .contains("客户原话")
                .contains("买的电热水壶第一天就漏水")
                .contains("今天下午给您回电话");

        unpack(cast.handler().open(path("/work", "bundle?language=en")));
        assertThat(paper()).contains("In the customer's own words").contains("How to verify this", "Asia/Shanghai");

        unpack(cast.handler().open(path("/work", "bundle")));
        assertThat(paper()).contains("客户原话");
    }

    @Test
    void whoeverWritesMuchDoesNotKeepItFromBeingPrinted() throws Exception {
        var much = "a < b & \\n".repeat(2_100);
        for (int i = 0; i < 12; i++) {
            assertThat(cast.handler()
                            .post(path("messages"), "{\"text\":\"第" + i + "封 " + much + "\",\"internal\":true}")
                            .status())
                    .isEqualTo(201);
        }

        assertTimeout(Duration.ofSeconds(20), () -> unpack(cast.handler().ask(path("bundle?language=zh"))));
        assertThat(paper()).contains("第0封 a < b &").contains("原话较长").contains("第11封");
        assertThat(read("words.json")).contains("a < b & \\n".repeat(2_000));
    }

    @Test
    void whoLookedIsInItForThoseWhoWatchAndCanBeCheckedLikewise() throws Exception {
        unpack(cast.handler().ask(path("bundle")));
        assertThat(folder().resolve("viewings")).doesNotExist();
        assertThat(read("complaint.json")).contains("\"viewings\" : [ ]");
        assertThat(read("README.txt")).contains("This bundle holds no viewings");

        unpack(cast.quality().ask(path("bundle")));
        var last = run(Guide.viewings(complaint.number())).strip();
        assertThat(last).matches("[0-9a-f]{64}");
        assertThat(read("README.txt")).contains(last, Guide.viewings(complaint.number()));

        edit("viewings/000001.txt", "BUNDLE", "PAGE");
        assertThat(run(Guide.viewings(complaint.number()))).doesNotContain(last);
    }

    @Test
    void takingItIsNotedAndOnlyForThoseWhoHandleOrWatch() {
        assertThat(cast.liaison().ask(path("bundle")).status()).isEqualTo(404);
        assertThat(cast.stranger().ask(path("bundle")).status()).isEqualTo(404);
        assertThat(cast.handler().ask(path("bundle?language=fr")).status()).isEqualTo(422);

        assertThat(cast.quality().ask(path("bundle")).status()).isEqualTo(200);
        assertThat(cast.quality().ask(path("viewings")).text()).contains("\"what\":\"BUNDLE\"");
    }

    private String path(String noun) {
        return path("", noun);
    }

    private String path(String before, String noun) {
        return before + "/complaints/" + complaint.number() + "/" + noun;
    }

    private void unpack(Clerk.Answer answer) throws IOException {
        assertThat(answer.status()).isEqualTo(200);
        try (var zip = new ZipInputStream(
                new ByteArrayInputStream(answer.response().getContentAsByteArray()), StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var file = desk.resolve(entry.getName());
                Files.createDirectories(file.resolveSibling(""));
                Files.write(file, zip.readAllBytes());
            }
        }
    }

    private String paper() throws IOException {
        try (var pdf = Loader.loadPDF(folder().resolve("complaint.pdf").toFile())) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    private String read(String file) throws IOException {
        return Files.readString(folder().resolve(file));
    }

    private void edit(String file, String from, String to) throws IOException {
        var before = read(file);
        assertThat(before).contains(from);
        Files.writeString(folder().resolve(file), before.replace(from, to));
    }

    private String run(String script) throws IOException, InterruptedException {
        var shell = new ProcessBuilder("bash", "-c", script)
                .directory(folder().toFile())
                .start();
        var said = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        shell.waitFor();
        return said;
    }

    private Path folder() {
        return desk.resolve(complaint.number());
    }
}
