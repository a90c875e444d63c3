package app.qingtian.demo;

import app.qingtian.identity.Accounts;
import app.qingtian.identity.Department;
import app.qingtian.identity.Departments;
import app.qingtian.identity.NewPassword;
import app.qingtian.identity.NewPerson;
import app.qingtian.identity.People;
import app.qingtian.identity.Reader;
import app.qingtian.identity.Role;
import app.qingtian.kernel.Outcome;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Lets the cast move in: departments, people with one password for all of them, and who speaks for which department. */
@Component
@InDemo
class Hiring {

    private final Departments departments;
    private final Accounts accounts;
    private final People people;

    Hiring(Departments departments, Accounts accounts, People people) {
        this.departments = departments;
        this.accounts = accounts;
        this.people = people;
    }

    Crew hire(Cast cast, String password, Instant now) {
        cast.departments().forEach(it -> departments.appoint(department(it, new Crew(Map.of()))));
        var readers = new HashMap<String, Reader>();
        cast.people().forEach(member -> readers.put(member.login(), hire(member, password, now)));
        var crew = new Crew(Map.copyOf(readers));
        cast.departments().forEach(it -> departments.appoint(department(it, crew)));
        return crew;
    }

    private Reader hire(Cast.Member member, String password, Instant now) {
        var person = new NewPerson(
                member.login(),
                member.name(),
                member.directLine(),
                departments.byKey(member.department()).orElseThrow().id(),
                member.roles().stream().map(Role::valueOf).collect(Collectors.toSet()),
                member.language(),
                member.zone());
        if (accounts.create(person, now) instanceof Outcome.Done<Accounts.Made>(var made)) {
            var account = people.account(made.id()).orElseThrow();
            accounts.choosePassword(account, new NewPassword(made.oneTimePassword(), password), now);
        }
        return Reader.of(people.byLogin(member.login()).orElseThrow());
    }

    private static Department department(Cast.Department department, Crew crew) {
        return new Department(
                0,
                department.key(),
                department.zh(),
                department.en(),
                crew.find(department.liaison()).map(Reader::personId).orElse(null),
                crew.find(department.overseer()).map(Reader::personId).orElse(null),
                department.frontDoor(),
                null);
    }
}
