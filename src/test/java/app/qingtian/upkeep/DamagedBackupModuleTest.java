package app.qingtian.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import app.qingtian.upkeep.Manifest.Part;
import app.qingtian.upkeep.Manifest.Step;
import app.qingtian.world.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that is not what was saved is refused, and the database stays as it is. */
class DamagedBackupModuleTest {

    @TempDir
    static Path folder;

    private static DataSource house;
    private static Path saved;
    private static List<String> before;

    @BeforeAll
    static void aGoodBackup() throws Exception {
        house = RoundTripModuleTest.house();
        for (int i = 0; i < 30; i++) {
            RoundTripModuleTest.lodge(house, "壶漏水 " + i);
        }
        saved = folder.resolve("good.zip");
        assertThat(Keeper.of(house).says("backup", saved.toString()).exit()).isZero();
        before = RoundTripModuleTest.contents(house);
    }

    @Test
    void aTruncatedOne() throws Exception {
        var bytes = Files.readAllBytes(saved);
        for (int length : new int[] {0, 3, 1000, bytes.length / 2, bytes.length - 1}) {
            refused(write(java.util.Arrays.copyOf(bytes, length)), "only a part of one");
        }
    }

    /** A zip has a few bytes that mean nothing; whoever changes one of those has changed nothing. */
    @Test
    void oneWithASingleByteChangedAnywhere() throws Exception {
        var bytes = Files.readAllBytes(saved);
        int refused = 0;
        for (int at = 60; at < bytes.length; at += bytes.length / 12) {
            var changed = bytes.clone();
            changed[at] ^= 0x40;
            refused += Keeper.of(house)
                            .says("restore", write(changed).toString(), "--replace")
                            .exit()
                    / 2;
            assertThat(RoundTripModuleTest.contents(house)).as("byte " + at).isEqualTo(before);
        }
        assertThat(refused).isGreaterThan(3);
    }

    @Test
    void oneWhoseRowsWereEditedByAFriendlyHand() throws Exception {
        refused(rewritten(it -> it, (part, rows) -> rows.replace("壶漏水 7", "壶很好 7")), "does not match its hash");
    }

    @Test
    void oneWhoseManifestWasEdited() throws Exception {
        refused(
                rewritten(
                        it -> with(
                                it,
                                it.schema(),
                                it.tables().stream()
                                        .map(part -> new Part(
                                                part.table(), part.columns(), part.rows() + 1, 0, part.sha256()))
                                        .toList()),
                        (_, rows) -> rows),
                "does not match its hash");
    }

    @Test
    void somethingElseEntirely() throws Exception {
        refused(write("insert into person".getBytes(StandardCharsets.UTF_8)), "not a backup");
        var other = folder.resolve("other.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(other))) {
            zip.putNextEntry(new ZipEntry("holiday.txt"));
        }
        refused(other, "not a backup");
        refused(folder.resolve("nowhere.zip"), "not a backup");
    }

    @Test
    void oneOfANewerRelease() throws Exception {
        refused(
                rewritten(
                        it -> with(
                                it,
                                Stream.concat(it.schema().stream(), Stream.of(new Step("99", 1)))
                                        .toList(),
                                it.tables()),
                        (_, rows) -> rows),
                "upgrade the program first");
    }

    @Test
    void oneOfAModifiedProgram() throws Exception {
        refused(
                rewritten(it -> with(it, List.of(new Step("1", 1)), it.tables()), (_, rows) -> rows),
                "another history");
    }

    @Test
    void oneWithATieThatLeadsNowhere() throws Exception {
        var file = rewritten(it -> it, (part, rows) -> part.table().equals("person") ? "" : rows, true);
        var said = Keeper.of(house).says("restore", file.toString(), "--replace");
        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.words()).contains("foreign key").contains("Everything is as it was");
        assertThat(RoundTripModuleTest.contents(house)).isEqualTo(before);
    }

    @Test
    void anOlderReleaseIsBroughtUpToDate() throws Exception {
        var old = TestDatabase.copy();
        try (var database = app.qingtian.database.Database.open(Keeper.of(old).settings())) {
            var now = database.flyway().getConfiguration();
            var then = Flyway.configure()
                    .configuration(now)
                    .cleanDisabled(false)
                    .target("4")
                    .load();
            then.clean();
            then.migrate();
        }
        var file = folder.resolve("old.zip");
        assertThat(Keeper.of(old).says("backup", file.toString()).exit()).isZero();
        var into = TestDatabase.copy();
        assertThat(Keeper.of(into).says("restore", file.toString()).exit()).isZero();
        assertThat(RoundTripModuleTest.count(into, "select count(*) from timeline where hash is null"))
                .isZero();
    }

    @Test
    void aFolderInWhichThereIsNothingStaysAsItWas() {
        var nowhere = folder.resolve("mistyped");
        assertThat(new Keeper()
                        .with("QINGTIAN_DATA", nowhere.toString())
                        .says("backup", folder.resolve("x.zip").toString()))
                .matches(it -> it.exit() == 2 && it.words().contains("nothing to back up"), "refused");
        assertThat(nowhere).doesNotExist();
    }

    @Test
    void aDatabaseOfSomebodyElse() throws Exception {
        var theirs = TestDatabase.copy();
        try (var connection = TestDatabase.ownerOf(theirs).getConnection()) {
            Session.run(connection, "drop table flyway_schema_history");
        }
        assertThat(Keeper.of(theirs).says("restore", saved.toString(), "--replace"))
                .matches(it -> it.exit() == 2 && it.words().contains("not Qingtian's"), "refused");
        assertThat(Keeper.of(theirs).says("backup", folder.resolve("x.zip").toString()))
                .matches(it -> it.exit() == 2 && it.words().contains("nothing to back up"), "refused");
    }

    private static void refused(Path file, String why) throws Exception {
        var said = Keeper.of(house).says("restore", file.toString(), "--replace");
        assertThat(said.words()).contains(why);
        assertThat(said.exit()).isEqualTo(2);
        assertThat(RoundTripModuleTest.contents(house)).isEqualTo(before);
    }

    private static Path write(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("changed.zip"), bytes);
    }

    private static Manifest with(Manifest it, List<Step> schema, List<Part> tables) {
        return new Manifest(
                it.format(), it.release(), it.postgres(), it.takenAt(), schema, tables, it.sequences(), it.whole());
    }

    private interface Edit {

        String of(Part part, String rows);
    }

    private static Path rewritten(UnaryOperator<Manifest> manifest, Edit edit) throws IOException {
        return rewritten(manifest, edit, false);
    }

    /** The good backup with other contents; {@code rehash} makes the manifest agree with them. */
    private static Path rewritten(UnaryOperator<Manifest> change, Edit edit, boolean rehash) throws IOException {
        var file = folder.resolve("rewritten.zip");
        try (var good = BackupFile.open(saved);
                var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            var manifest = good.manifest();
            var parts = new ArrayList<Part>();
            for (var part : manifest.tables()) {
                zip.putNextEntry(new ZipEntry(part.entry()));
                var tally = new Tally(zip);
                var rows = new String(good.rows(part).readAllBytes(), StandardCharsets.UTF_8);
                tally.write(edit.of(part, rows).getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
                parts.add(new Part(part.table(), part.columns(), tally.lines(), tally.bytes(), tally.hash()));
            }
            var hashed = new Manifest(
                    manifest.format(),
                    manifest.release(),
                    manifest.postgres(),
                    manifest.takenAt(),
                    manifest.schema(),
                    parts,
                    manifest.sequences(),
                    BackupFile.whole(parts));
            BackupFile.seal(zip, change.apply(rehash ? hashed : manifest));
        }
        return file;
    }
}
