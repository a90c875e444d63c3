package app.qingtian.demo;

import app.qingtian.kernel.Language;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/** The invented company: its departments, who speaks for them, and its people with what they may do. */
public record Cast(Company company, List<Department> departments, List<Member> people) {

    public record Company(String zh, String en, ZoneId zone) {}

    public record Department(String key, String zh, String en, String liaison, String overseer, boolean frontDoor) {}

    public record Member(
            String login,
            String name,
            String department,
            Set<String> roles,
            Language language,
            ZoneId zone,
            String directLine) {}

    public Department department(String key) {
        return departments.stream()
                .filter(department -> department.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no department " + key));
    }

    public Member member(String login) {
        return people.stream()
                .filter(member -> member.login().equals(login))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nobody called " + login));
    }

    /** Those who handle complaints in this language. */
    public List<Member> handlers(Language language) {
        return people.stream()
                .filter(member -> member.roles().contains("HANDLER") && member.language() == language)
                .toList();
    }
}
