package app.qingtian.transfer;

import app.qingtian.identity.Entrance;
import app.qingtian.identity.NewPerson;
import app.qingtian.identity.People;
import app.qingtian.identity.Role;
import app.qingtian.kernel.Language;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Somebody about to work here. Nobody learns a password: they choose their first one by a link. */
@Component
class PersonCarrier implements Carrier {

    private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._@-]{0,59}");
    private static final Pattern BETWEEN = Pattern.compile("\\s*[,，、;；|/]\\s*");

    private final Entrance entrance;
    private final People people;
    private final Words words;
    private final Clock clock;

    PersonCarrier(Entrance entrance, People people, Words words, Clock clock) {
        this.entrance = entrance;
        this.people = people;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public Cargo cargo() {
        return Cargo.PEOPLE;
    }

    @Override
    public Load read(Cells cells) {
        var login = login(cells);
        var name = cells.must(Column.NAME, 60);
        var line = cells.text(Column.LINE, 40);
        var email = cells.email();
        cells.must(Column.DEPARTMENT, 100);
        cells.must(Column.ROLES, 200);
        var department = cells.known(Column.DEPARTMENT, words::department);
        var roles = cells.known(Column.ROLES, this::roles);
        var language = cells.known(Column.LANGUAGE, PersonCarrier::language);
        return from -> {
            if (department == null || roles == null) {
                throw new IllegalStateException("a row that is wrong was taken over");
            }
            var person = new NewPerson(
                    login,
                    name,
                    line,
                    department.id(),
                    roles,
                    language == null ? from.made().language() : language,
                    from.zone());
            return entrance.enter(person, email, clock.instant()).map(_ -> login);
        };
    }

    private String login(Cells cells) {
        var login = cells.must(Column.LOGIN, 60).toLowerCase(Locale.ROOT);
        if (!login.isEmpty() && !LOGIN.matcher(login).matches()) {
            cells.wrong(Column.LOGIN, "login");
        } else if (people.byLogin(login).isPresent()) {
            cells.wrong(Column.LOGIN, "login_taken");
        }
        return login;
    }

    private Optional<Set<Role>> roles(String text) {
        var roles = EnumSet.noneOf(Role.class);
        boolean all = Arrays.stream(BETWEEN.split(text.strip()))
                .allMatch(it -> words.of("role", Role.class, it).map(roles::add).isPresent());
        return all && !roles.isEmpty() ? Optional.of(Set.copyOf(roles)) : Optional.empty();
    }

    private static Optional<Language> language(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "zh", "zh-cn", "中文", "chinese" -> Optional.of(Language.ZH);
            case "en", "英文", "英语", "english" -> Optional.of(Language.EN);
            default -> Optional.empty();
        };
    }
}
