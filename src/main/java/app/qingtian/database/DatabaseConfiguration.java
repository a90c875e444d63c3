package app.qingtian.database;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Opens the database and brings it up to date before the pool, and closes it after the pool, by the order of the beans. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean
    Database database(Environment environment, ObjectProvider<HeadStart> headStart) {
        var begun = headStart.getIfAvailable();
        return begun == null
                ? Database.open(DatabaseSettings.from(environment::getProperty)).migrate()
                : begun.take();
    }

    @Bean
    JdbcConnectionDetails connectionDetails(Database database) {
        return new Details(database);
    }

    private record Details(Database database) implements JdbcConnectionDetails {

        @Override
        public String getUsername() {
            return database.application().user();
        }

        @Override
        public String getPassword() {
            return database.application().password();
        }

        @Override
        public String getJdbcUrl() {
            return database.url();
        }
    }
}
