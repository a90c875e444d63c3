package app.qingtian.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import app.qingtian.kernel.Language;
import app.qingtian.kernel.web.Texts;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each check finds what it is there for, and nothing where nothing is wrong. */
class DoctorTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "QINGTIAN_PROT, 8080, setting_misspelt",
        "QINGTIAN_DB_PASWORD, x, setting_misspelt",
        "QINGTIAN_COLOUR_OF_THE_SKY, blue, setting_unknown",
        "QINGTIAN_PROMISE_DECISION, 4x, setting_unusable",
        "QINGTIAN_REOPEN_WITHIN, -3d, setting_unusable",
        "QINGTIAN_STOP_NOTICE, soon, setting_unusable",
        "QINGTIAN_ZONE, Mars/Olympus, setting_unusable",
        "QINGTIAN_PORT, 80800, setting_unusable",
        "QINGTIAN_DB_POOL, many, setting_unusable",
        "QINGTIAN_LOG, xml, setting_unusable",
        "QINGTIAN_REHEARSAL, maybe, setting_unusable",
        "QINGTIAN_BASE_URL, complaints.example.com, setting_unusable",
        "QINGTIAN_HOOKS_INSIDE, yes, setting_unusable",
        "QINGTIAN_SMTP_TLS, maybe, setting_unusable",
        "QINGTIAN_SMTP_PORT, smtp, setting_unusable",
        "QINGTIAN_DB_URL, postgres://host/db, setting_unusable",
        "QINGTIAN_DB_PASSWORD, secret, setting_ignored",
        "QINGTIAN_METRICS_TOKEN, short, token_short"
    })
    void aWrongSettingIsFound(String name, String value, String key) {
        assertThat(SettingsCheck.of(Map.of(name, value)))
                .extracting(Finding::key)
                .containsExactly(key);
    }

    @ParameterizedTest
    @CsvSource({"starttls, 220 mail, mail_away", "off, 554 go away, mail_away", "off, 220 mail, "})
    void aMailServerThatCannotBeUsedIsFound(String tls, String greeting, @Nullable String key) throws IOException {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> greet(server, greeting));
            assertThat(MailCheck.of(mail(server.getLocalPort(), tls)))
                    .extracting(Finding::key)
                    .isEqualTo(key == null ? List.of() : List.of(key));
        }
    }

    @Test
    void aMailServerThatIsNotThereIsFoundAndNoneIsNoFault() throws IOException {
        int nobody;
        try (var server = new ServerSocket(0)) {
            nobody = server.getLocalPort();
        }
        assertThat(MailCheck.of(mail(nobody, "off"))).extracting(Finding::key).containsExactly("mail_away");
        assertThat(MailCheck.of(Map.of())).isEmpty();
    }

    private static Map<String, String> mail(int port, String tls) {
        return Map.of(
                "QINGTIAN_SMTP_HOST",
                "127.0.0.1",
                "QINGTIAN_SMTP_PORT",
                String.valueOf(port),
                "QINGTIAN_SMTP_TLS",
                tls);
    }

    /** A mail server that can do nothing but say hello, and yes to everything. */
    private static void greet(ServerSocket server, String greeting) {
        try (var line = server.accept()) {
            var out = line.getOutputStream();
            out.write((greeting + "\r\n").getBytes(StandardCharsets.US_ASCII));
            var in = new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.US_ASCII));
            while (in.readLine() != null) {
                out.write("250 yes\r\n".getBytes(StandardCharsets.US_ASCII));
            }
        } catch (IOException over) {
            // they hung up
        }
    }

    @Test
    void theNearestNameIsSaid() {
        assertThat(SettingsCheck.of(Map.of("QINGTIAN_PROT", "1")).getFirst().details())
                .containsExactly("QINGTIAN_PROT", "QINGTIAN_PORT");
    }

    @Test
    void rightSettingsAndThoseOfOthersAreLeftAlone() {
        assertThat(SettingsCheck.of(Map.of(
                        "QINGTIAN_PORT", "8080",
                        "QINGTIAN_ZONE", "Europe/Paris",
                        "QINGTIAN_PROMISE_DECISION", "7d",
                        "QINGTIAN_PROMISE_ACKNOWLEDGEMENT", "PT4H",
                        "QINGTIAN_LOG", "json",
                        "QINGTIAN_BASE_URL", "https://complaints.example.com",
                        "QINGTIAN_SMTP_TLS", "starttls",
                        "QINGTIAN_DB_URL", "jdbc:postgresql://db/qingtian",
                        "QINGTIAN_DB_PASSWORD", "",
                        "PATH", "/bin")))
                .isEmpty();
    }

    @Test
    void everySettingOfTheManualIsKnown() throws IOException {
        var known = Setting.all().stream().map(Setting::name).toList();
        var manual = Pattern.compile("QINGTIAN_[A-Z_]+[A-Z]")
                .matcher(Files.readString(Path.of("docs/configuration.md")))
                .results()
                .map(it -> it.group())
                .toList();
        assertThat(manual).isNotEmpty().allMatch(known::contains, "known to the doctor");
    }

    @Test
    void anOldJavaIsFound() {
        assertThat(MachineCheck.java(21)).extracting(Finding::key).containsExactly("jdk_old");
        assertThat(MachineCheck.java(25)).isEmpty();
    }

    @Test
    void aTakenPortIsFound() throws IOException {
        try (var other = new ServerSocket(0)) {
            // The stranger hangs up on whoever asks it anything.
            Thread.ofVirtual().start(() -> {
                try {
                    other.accept().close();
                } catch (IOException closed) {
                    // the test is over
                }
            });
            assertThat(MachineCheck.port(other.getLocalPort()))
                    .extracting(Finding::key)
                    .containsExactly("port_taken");
        }
        assertThat(MachineCheck.port(0)).isEmpty();
    }

    @Test
    void aFolderThatIsAFileOpenToOthersOrSomebodyElsesIsFound() throws IOException {
        var file = Files.writeString(folder.resolve("file"), "not a folder");
        assertThat(MachineCheck.folder(file, "anybody"))
                .extracting(Finding::key)
                .contains("data_not_writable");
        var home = Files.createDirectories(folder.resolve("data/postgres"));
        var owner = Files.getOwner(home).getName();
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
        assertThat(keys(MachineCheck.folder(folder.resolve("data"), owner))).contains("data_open");
        assertThat(keys(MachineCheck.folder(folder.resolve("data"), "somebody")))
                .contains("data_not_yours");
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx------"));
        assertThat(keys(MachineCheck.folder(folder.resolve("data"), owner)))
                .doesNotContain("data_open", "data_not_yours", "data_not_writable");
    }

    @Test
    void aFullDiskIsFound() {
        assertThat(keys(MachineCheck.space(folder, 100L << 20))).containsExactly("disk_full");
        assertThat(keys(MachineCheck.space(folder, 1L << 30))).containsExactly("disk_low");
        assertThat(MachineCheck.space(folder, 50L << 30)).isEmpty();
    }

    @Test
    void aMissingStartCacheIsFound() throws IOException {
        assertThat(keys(MachineCheck.cache(folder.resolve("qingtian.jar")))).containsExactly("cache_missing");
        Files.createFile(folder.resolve("qingtian.aot"));
        assertThat(MachineCheck.cache(folder.resolve("qingtian.jar"))).isEmpty();
    }

    @Test
    void aForgetfulDatabaseIsFound() {
        var off =
                Map.of("fsync", "off", "full_page_writes", "off", "synchronous_commit", "off", "data_checksums", "off");
        assertThat(keys(DatabaseCheck.durability(off)))
                .containsExactlyInAnyOrder("fsync", "full_page_writes", "synchronous_commit", "data_checksums");
        assertThat(DatabaseCheck.durability(Map.of("fsync", "on", "synchronous_commit", "remote_apply")))
                .isEmpty();
    }

    @Test
    void aDatabaseThatCannotWriteOrSortChineseIsFound() {
        assertThat(keys(DatabaseCheck.writing("LATIN1", "c", "C"))).containsExactly("encoding", "sorting");
        assertThat(DatabaseCheck.writing("UTF8", "i", "C")).isEmpty();
    }

    @Test
    void clocksThatDifferAreFound() {
        assertThat(keys(DatabaseCheck.skew(Duration.ofSeconds(-9), Duration.ZERO)))
                .containsExactly("clock_skew");
        assertThat(DatabaseCheck.skew(Duration.ofSeconds(4), Duration.ofSeconds(3)))
                .isEmpty();
    }

    @Test
    void everyFindingSaysWhatWhyAndWhatToDoInBothLanguages() throws IOException {
        var texts = new Texts(true);
        var said = Pattern.compile("Finding\\.(?:warning|broken)\\(\"(\\w+)\"");
        try (var files = Files.list(Path.of("src/main/java/app/qingtian/upkeep"))) {
            for (var file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
                said.matcher(Files.readString(file)).results().forEach(found -> {
                    for (var language : Language.values()) {
                        assertThat(texts.text(language, "doctor." + found.group(1))
                                        .split("\n"))
                                .as(found.group(1))
                                .hasSize(3);
                    }
                });
            }
        }
    }

    private static List<String> keys(List<Finding> findings) {
        return findings.stream().map(Finding::key).toList();
    }
}
