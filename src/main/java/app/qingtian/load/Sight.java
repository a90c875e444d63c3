package app.qingtian.load;

import app.qingtian.identity.Reader;
import app.qingtian.identity.Role;
import org.jspecify.annotations.Nullable;

/**
 * Whose load somebody looks at: their own, a department's, or everybody's; every query asks for no more. Handlers and those who watch over
 * the house see all, liaisons and overseers their department, everybody else themselves. {@code me} is who looks.
 */
public record Sight(
        View view, @Nullable Long personId, @Nullable Long departmentId, long me) {

    /** How wide it is. */
    public enum View {
        MINE,
        DEPARTMENT,
        ALL
    }

    /** What a reader sees who asks for nothing in particular. */
    public static Sight usual(Reader reader) {
        if (reader.is(Role.QUALITY) || reader.is(Role.EXECUTIVE) || reader.is(Role.ADMINISTRATOR)) {
            return everybody(reader);
        }
        return (reader.is(Role.LIAISON) || reader.is(Role.OVERSEER)) && !reader.is(Role.HANDLER)
                ? department(reader, reader.departmentId())
                : mine(reader);
    }

    static Sight mine(Reader reader) {
        return new Sight(View.MINE, reader.personId(), null, reader.personId());
    }

    static Sight department(Reader reader, long id) {
        return new Sight(View.DEPARTMENT, null, id, reader.personId());
    }

    static Sight everybody(Reader reader) {
        return new Sight(View.ALL, null, null, reader.personId());
    }
}
