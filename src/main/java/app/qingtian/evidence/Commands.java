package app.qingtian.evidence;

import app.qingtian.kernel.Call;
import app.qingtian.kernel.Command;
import app.qingtian.kernel.Words.Misunderstood;
import java.util.HexFormat;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an auditor asks on the console, while the application runs or not: is the story still the one that was written? */
public final class Commands {

    private Commands() {}

    public static List<Command> all() {
        return List.of(new Command("timeline verify", "[--complaint NUMBER] [--anchor HASH]", Commands::verify));
    }

    private static int verify(Call call) {
        var words = call.words().only("complaint", "anchor");
        var verification = new Verification(call.database().get());
        var report = words.has("complaint") ? one(verification, words.must("complaint")) : verification.all();
        call.out().println(report.broken().map(Told::of).orElseGet(() -> Told.of(report)));
        if (report.broken().isPresent()) {
            return Command.REFUSED;
        }
        return words.options().containsKey("anchor") ? anchored(call, words.must("anchor")) : Command.DONE;
    }

    private static Report one(Verification verification, String number) {
        return verification.of(number).orElseThrow(() -> new Misunderstood("no complaint " + number));
    }

    private static int anchored(Call call, String hash) {
        if (!hash.matches("[0-9a-fA-F]{64}")) {
            throw new Misunderstood("--anchor is a SHA-256 of 64 hexadecimal digits");
        }
        var day = new EvidenceStore(JdbcClient.create(call.database().get()))
                .anchoredOn(HexFormat.of().parseHex(hash));
        call.out().println(day.map(Told::anchored).orElseGet(Told::notAnchored));
        return day.isPresent() ? Command.DONE : Command.REFUSED;
    }
}
