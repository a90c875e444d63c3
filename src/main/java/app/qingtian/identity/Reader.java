package app.qingtian.identity;

import app.qingtian.kernel.Language;
import app.qingtian.kernel.Look;
import app.qingtian.kernel.Preferences;
import java.time.ZoneId;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The person who is asking, as every query that must not show too much wants to know them. {@code standsFor} are the departments whose
 * liaison is away and for whom they act today.
 */
public record Reader(
        long personId,
        String login,
        String name,
        long departmentId,
        Set<Role> roles,
        Language language,
        ZoneId zone,
        Set<Long> standsFor,
        Look look)
        implements Preferences {

    public static Reader of(Person person) {
        return new Reader(
                person.id(),
                person.login(),
                person.name(),
                person.departmentId(),
                person.roles(),
                person.language(),
                person.zone(),
                Set.of(),
                person.look());
    }

    /** The same person, who may not do what only an administrator may. */
    public Reader withoutAdministering() {
        var fewer = roles.stream().filter(it -> it != Role.ADMINISTRATOR).collect(Collectors.toUnmodifiableSet());
        return new Reader(personId, login, name, departmentId, fewer, language, zone, standsFor, look);
    }

    Reader speakingFor(Set<Long> departments) {
        return new Reader(personId, login, name, departmentId, roles, language, zone, Set.copyOf(departments), look);
    }

    /** Their own department, or one for whose liaison they act today. */
    public boolean speaksFor(long department) {
        return departmentId == department || standsFor.contains(department);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** May read every complaint, not only those of their own department. */
    public boolean seesAll() {
        return is(Role.ADMINISTRATOR) || is(Role.HANDLER) || is(Role.QUALITY) || is(Role.EXECUTIVE);
    }

    /** Watches over how complaints are handled: who looked, who did what. */
    @Override
    public boolean watches() {
        return is(Role.OVERSEER) || is(Role.QUALITY) || is(Role.EXECUTIVE) || is(Role.ADMINISTRATOR);
    }

    @Override
    public boolean administers() {
        return is(Role.ADMINISTRATOR);
    }

    /** May handle any complaint, whoever owns it. */
    public boolean handles() {
        return is(Role.HANDLER) || is(Role.ADMINISTRATOR);
    }
}
