package app.qingtian.kernel;

import app.qingtian.kernel.Words.Misunderstood;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.dao.DataAccessException;

/** Connects what is said on the command line with the room that does it. */
public record Switchboard(List<Command> commands) {

    /** Whatever goes wrong is said on {@code err}; returns the exit code of the process. */
    public int connect(String[] said, Call call) {
        var all = Arrays.asList(said);
        if (all.equals(List.of("help"))) {
            call.out().println(usage(commands));
            return Command.DONE;
        }
        try {
            var command = find(all).orElseThrow(() -> unknown(all));
            var rest = all.subList(command.name().split(" ", -1).length, all.size());
            return command.work().of(call.saying(Words.read(rest)));
        } catch (Misunderstood why) {
            call.err().println(why.getMessage());
            call.err().println(usage(nearest(all)));
        } catch (DataAccessException why) {
            call.err()
                    .println("The database said no: "
                            + why.getMostSpecificCause().getMessage());
        }
        return Command.REFUSED;
    }

    private Optional<Command> find(List<String> said) {
        var line = String.join(" ", said) + ' ';
        return commands.stream().filter(it -> line.startsWith(it.name() + ' ')).findFirst();
    }

    private static Misunderstood unknown(List<String> said) {
        return new Misunderstood(
                said.size() < 2 ? "say what to do" : "unknown command: " + said.get(0) + ' ' + said.get(1));
    }

    /** The commands that begin like this one; all of them when none does. */
    private List<Command> nearest(List<String> said) {
        var noun = said.isEmpty() ? "" : said.getFirst();
        var alike = commands.stream()
                .filter(it -> (it.name() + ' ').startsWith(noun + ' '))
                .toList();
        return alike.isEmpty() ? commands : alike;
    }

    private static String usage(List<Command> commands) {
        return commands.stream().map(Command::help).collect(Collectors.joining(System.lineSeparator()));
    }
}
