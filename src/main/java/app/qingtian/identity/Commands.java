package app.qingtian.identity;

import app.qingtian.kernel.Call;
import app.qingtian.kernel.Command;
import app.qingtian.kernel.Language;
import app.qingtian.kernel.Outcome;
import app.qingtian.kernel.Words;
import app.qingtian.kernel.Words.Misunderstood;
import java.io.PrintStream;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an administrator says on the console, also while the server runs: it learns of it within seconds. */
public final class Commands {

    private final PersonStore persons;
    private final DepartmentStore departments;
    private final People people;
    private final Accounts accounts;
    private final Tokens tokens;
    private final SecondStepStore secondSteps;
    private final PrintStream out;

    private Commands(Call call) {
        var jdbc = JdbcClient.create(call.database().get());
        this.persons = new PersonStore(jdbc);
        this.departments = new DepartmentStore(jdbc);
        this.people = new People(persons, new Roster(persons));
        this.accounts = new Accounts(persons, new Passwords(), people);
        this.tokens = new Tokens(new TokenStore(jdbc), people);
        this.secondSteps = new SecondStepStore(jdbc);
        this.out = call.out();
    }

    /** What is asked for is the last word of the output. */
    public static List<Command> all() {
        return Stream.of(aboutPeople(), aboutDepartments())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Command> aboutPeople() {
        return List.of(
                command(
                        "token create",
                        "--person LOGIN --scope read|write|administer [--name NAME] [--days DAYS]",
                        (it, call) -> it.createToken(call.words().only("person", "scope", "name", "days"), call.now())),
                command(
                        "person create",
                        """
                        --login LOGIN --name NAME --department KEY --roles ROLE,ROLE
                        [--line PHONE] [--language zh|en] [--zone ZONE]\
                        """,
                        (it, call) -> it.createPerson(
                                call.words().only("login", "name", "department", "roles", "line", "language", "zone"),
                                call.now())),
                command(
                        "person password",
                        "--login LOGIN",
                        (it, call) -> it.reset(call.words().only("login"))),
                command(
                        "person disable",
                        "--login LOGIN",
                        (it, call) -> it.disable(call.words().only("login"))),
                command(
                        "person second-step",
                        "--login LOGIN",
                        (it, call) -> it.endSecondStep(call.words().only("login"), call.now())),
                command("person list", "", (it, call) -> it.listPeople(call.words())));
    }

    private static List<Command> aboutDepartments() {
        return List.of(
                command(
                        "department create",
                        "--key KEY --zh NAME --en NAME --liaison LOGIN --overseer LOGIN",
                        (it, call) -> it.createDepartment(call.words().only("key", "zh", "en", "liaison", "overseer"))),
                command("department list", "", (it, call) -> it.listDepartments(call.words())));
    }

    private static Command command(String name, String usage, BiConsumer<Commands, Call> work) {
        return new Command(name, usage, call -> {
            work.accept(new Commands(call), call);
            return Command.DONE;
        });
    }

    private void createToken(Words words, Instant now) {
        var scope = words.must("scope");
        if (!Set.of(Token.ALL, "read", "write", "administer").contains(scope)) {
            throw new Misunderstood("--scope is read, write or administer (or all), not " + scope);
        }
        var order = new Tokens.Order(
                person(words.must("person")),
                words.may("name", "console"),
                Set.of(scope),
                expiry(words.may("days"), now));
        out.println(tokens.create(order, now));
    }

    private static @Nullable Instant expiry(@Nullable String days, Instant now) {
        if (days == null) {
            return null;
        }
        if (!days.matches("[1-9][0-9]{0,3}")) {
            throw new Misunderstood("--days is a number from 1 to 9999, not " + days);
        }
        return now.plus(Duration.ofDays(Integer.parseInt(days)));
    }

    private void createPerson(Words words, Instant now) {
        var person = new NewPerson(
                login(words.must("login")),
                words.must("name"),
                words.may("line"),
                department(words.must("department")),
                roles(words.must("roles")),
                language(words.may("language", "zh")),
                zone(words.may("zone", "Asia/Shanghai")));
        switch (accounts.create(person, now)) {
            case Outcome.Done<Accounts.Made>(var made) -> out.println(made.oneTimePassword());
            case Outcome.Refused<Accounts.Made> taken ->
                throw new Misunderstood("the login " + person.login() + " is already taken");
        }
    }

    private void reset(Words words) {
        out.println(accounts.reset(person(words.must("login"))));
    }

    /** For whoever lost authenticator and recovery codes, and has no other administrator to ask. */
    private void endSecondStep(Words words, Instant now) {
        long id = person(words.must("login"));
        out.println(secondSteps.end(id, id, now) ? "taken away" : "there was none");
    }

    private void disable(Words words) {
        accounts.disable(person(words.must("login")));
        out.println("disabled");
    }

    private void listPeople(Words words) {
        words.only();
        var after = "";
        while (true) {
            var slice = people.directory("", after, 500);
            slice.items().forEach(it -> out.printf("%-24s %-24s %s%n", it.login(), it.name(), names(it.roles())));
            if (slice.next() == null) {
                return;
            }
            after = slice.next();
        }
    }

    private void createDepartment(Words words) {
        var key = words.must("key");
        if (!key.matches("[a-z][a-z0-9-]{0,39}")) {
            throw new Misunderstood("--key is 1 to 40 of a-z, 0-9 and -, a letter first, not " + key);
        }
        var department = new Department(
                0,
                key,
                words.must("zh"),
                words.must("en"),
                person(words.must("liaison")),
                person(words.must("overseer")),
                false,
                null);
        if (departments.insert(department).isEmpty()) {
            throw new Misunderstood("there is already a department " + key);
        }
        out.println(key);
    }

    private void listDepartments(Words words) {
        words.only();
        departments
                .all()
                .forEach(it -> out.printf(
                        "%-16s %-20s %-28s %s%n",
                        it.key(), it.zh(), it.en(), it.canBeReferredTo() ? "" : "(no liaison or overseer)"));
    }

    private long person(String login) {
        return persons.byLogin(login.toLowerCase(Locale.ROOT))
                .map(it -> it.person().id())
                .orElseThrow(() -> new Misunderstood("nobody has the login " + login));
    }

    private long department(String key) {
        var all = departments.all();
        return all.stream()
                .filter(it -> it.key().equals(key))
                .map(Department::id)
                .findFirst()
                .orElseThrow(() -> new Misunderstood("no department " + key + "; there are "
                        + all.stream().map(Department::key).collect(Collectors.joining(", "))));
    }

    private static String login(String wanted) {
        if (!wanted.matches("[a-z0-9][a-z0-9._@-]{0,59}")) {
            throw new Misunderstood("--login is 1 to 60 of a-z, 0-9 and . _ @ -, not " + wanted);
        }
        return wanted;
    }

    private static Set<Role> roles(String wanted) {
        var roles = EnumSet.noneOf(Role.class);
        for (var name : wanted.split(",", -1)) {
            var role = Arrays.stream(Role.values())
                    .filter(it -> it.name().equalsIgnoreCase(name.strip()))
                    .findFirst();
            roles.add(role.orElseThrow(
                    () -> new Misunderstood("no role " + name + "; there are " + names(EnumSet.allOf(Role.class)))));
        }
        return roles;
    }

    private static Language language(String wanted) {
        return switch (wanted) {
            case "zh" -> Language.ZH;
            case "en" -> Language.EN;
            default -> throw new Misunderstood("--language is zh or en, not " + wanted);
        };
    }

    private static ZoneId zone(String wanted) {
        try {
            return ZoneId.of(wanted);
        } catch (DateTimeException unknown) {
            throw new Misunderstood("no time zone " + wanted + "; they look like Asia/Shanghai");
        }
    }

    private static String names(Set<Role> roles) {
        return roles.stream().map(Role::name).collect(Collectors.joining(","));
    }
}
