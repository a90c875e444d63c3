package app.qingtian.house;

import static org.assertj.core.api.Assertions.assertThat;

import app.qingtian.complaint.SqlOfTheInbox;
import app.qingtian.world.TestDatabase;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.namedparam.NamedParameterUtils;

/** Every SQL text of the house is described by PostgreSQL itself: a wrong column, table or type fails here, without data. */
class SqlIsDescribedModuleTest {

    private static final Pattern SQL =
            Pattern.compile("^\\s*(select|insert|update|delete|with)\\s", Pattern.CASE_INSENSITIVE);

    @Test
    void postgresUnderstandsEveryStatement() throws Exception {
        var wrong = new ArrayList<String>();
        int described = 0;
        try (var connection = TestDatabase.copy().getConnection()) {
            for (var statement : statements()) {
                describe(connection, statement).ifPresent(wrong::add);
                described++;
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(described).as("statements found").isGreaterThan(60);
    }

    @Test
    void aMissingColumnIsSeen() throws Exception {
        try (var connection = TestDatabase.copy().getConnection()) {
            assertThat(describe(connection, new Statement("offender", "select nobody from complaint where id = :id")))
                    .isPresent();
        }
    }

    private record Statement(String where, String sql) {}

    private static List<Statement> statements() throws IllegalAccessException {
        var statements = new ArrayList<Statement>();
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("app.qingtian")) {
            for (Field field : type.reflect().getDeclaredFields()) {
                if (Modifier.isStatic(field.getModifiers()) && field.getType() == String.class) {
                    field.setAccessible(true);
                    var text = (String) field.get(null);
                    if (text != null && SQL.matcher(text).find() && !unfinished(field)) {
                        statements.add(new Statement(type.getSimpleName() + "." + field.getName(), text));
                    }
                }
            }
        }
        SqlOfTheInbox.all().forEach(sql -> statements.add(new Statement("InboxViews.sql", sql)));
        return statements;
    }

    /** Private texts are parts of others. */
    private static boolean unfinished(Field field) {
        return Modifier.isPrivate(field.getModifiers());
    }

    private static java.util.Optional<String> describe(Connection connection, Statement statement) {
        var sql = NamedParameterUtils.substituteNamedParameters(
                statement.sql(), new org.springframework.jdbc.core.namedparam.MapSqlParameterSource());
        try (var prepared = connection.prepareStatement(sql)) {
            prepared.getParameterMetaData().getParameterCount();
            prepared.getMetaData();
            return java.util.Optional.empty();
        } catch (SQLException e) {
            return java.util.Optional.of(statement.where() + ": " + e.getMessage());
        }
    }
}
