package app.qingtian.database;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * The two roles of our own server. The owner makes the tables and nothing runs as it; the application may use them as far as
 * it was granted, so that whoever takes over the application cannot rewrite what happened.
 */
record Roles(Login application, Login owner) {

    static final String APPLICATION = "qingtian";
    static final String DATABASE = "qingtian";
    private static final String OWNER = "qingtian_owner";

    /** Makes what is missing, by the superuser's hand; {@code url} ends where a database's name begins. */
    static Roles settle(Cluster cluster, String url) throws IOException, SQLException {
        var superuser = new Login(Cluster.SUPERUSER, cluster.superuser().value());
        try (var connection = connect(url + Cluster.SUPERUSER, superuser)) {
            var application = role(connection, APPLICATION, cluster.home());
            var owner = role(connection, OWNER, cluster.home());
            if (lacks(connection, "select 1 from pg_database where datname = 'qingtian'")) {
                run(connection, "create database qingtian owner qingtian_owner");
                run(connection, "revoke all on database qingtian from public");
                run(connection, "grant connect, temporary on database qingtian to qingtian");
            } else if (lacks(
                    connection,
                    "select 1 from pg_database where datname = 'qingtian' and datdba = 'qingtian_owner'::regrole")) {
                takeOver(url, superuser);
            }
            return new Roles(application, owner);
        }
    }

    /** Houses from before the roles were two: everything the application owned passes to the owner. */
    private static void takeOver(String url, Login superuser) throws SQLException {
        try (var connection = connect(url + DATABASE, superuser)) {
            connection.setAutoCommit(false);
            run(connection, "reassign owned by qingtian to qingtian_owner");
            run(connection, "alter database qingtian owner to qingtian_owner");
            run(connection, "grant connect, temporary on database qingtian to qingtian");
            run(connection, "grant select, insert, update, delete on all tables in schema public to qingtian");
            connection.commit();
        }
    }

    private static Login role(Connection connection, String name, java.nio.file.Path home)
            throws IOException, SQLException {
        var password = Password.readOrChoose(home.resolve(name + ".password"));
        if (lacks(connection, "select 1 from pg_roles where rolname = '" + name + "'")) {
            run(connection, "create role " + name + " login password '" + password.value() + "'");
        } else if (password.fresh()) {
            run(connection, "alter role " + name + " password '" + password.value() + "'");
        }
        return new Login(name, password.value());
    }

    private static Connection connect(String url, Login login) throws SQLException {
        DataSource source = Database.connections(url, login);
        return source.getConnection();
    }

    private static boolean lacks(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            return !rows.next();
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
