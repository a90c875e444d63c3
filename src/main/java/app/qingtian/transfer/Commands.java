package app.qingtian.transfer;

import app.qingtian.identity.ConsolePass;
import app.qingtian.kernel.Call;
import app.qingtian.kernel.Command;
import app.qingtian.kernel.Words.Misunderstood;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** Moving in from the console, through the house that runs: looked at row by row, then taken over. */
public final class Commands {

    private static final String USAGE = """
            FILE --cargo customers|people|complaints --source SYSTEM --person LOGIN
            [--dry-run] [--at ADDRESS]\
            """;

    private Commands() {}

    public static List<Command> all() {
        return List.of(new Command("import", USAGE, Commands::bring));
    }

    private static int bring(Call call) {
        var words = call.words().about(1, "cargo", "source", "person", "dry-run", "at");
        var file = Path.of(words.subject("FILE"));
        var cargo = cargo(words.must("cargo"));
        var source = words.must("source");
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new Misunderstood("there is no file " + file);
        }
        var port = call.environment().getOrDefault("QINGTIAN_PORT", "8080");
        var address = words.may("at", "http://localhost:" + port).replaceAll("/+$", "");
        try (var pass = ConsolePass.of(call, words.must("person"), "import")) {
            var house = new RunningHouse(address, pass.token());
            var looked = house.bring(cargo, source, file);
            return new Moving(house, call.out()).go(looked, words.has("dry-run"));
        } catch (IOException gone) {
            call.err().println("晴天没有在 " + address + " 运行，请先启动它。");
            call.err().println("Qingtian does not answer at " + address + ": please start it first.");
            return Command.DOUBTFUL;
        } catch (InterruptedException enough) {
            Thread.currentThread().interrupt();
            return Command.DOUBTFUL;
        }
    }

    private static Cargo cargo(String said) {
        return Arrays.stream(Cargo.values())
                .filter(it -> it.name().equals(said.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new Misunderstood("--cargo is customers, people or complaints, not " + said));
    }

    static int count(JsonNode sheet, String what) {
        return sheet.path("rows").path(what).asInt();
    }
}
