/**
 * Where everything is kept. Without settings the house brings its own PostgreSQL and keeps it in the data folder; with
 * {@code QINGTIAN_DB_URL} it uses the company's. The rest of the house sees a DataSource and does not know which.
 */
@ApplicationModule(allowedDependencies = "kernel")
@NullMarked
package app.qingtian.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
