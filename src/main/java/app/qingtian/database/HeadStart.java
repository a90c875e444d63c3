package app.qingtian.database;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Opens the database and brings it up to date while Spring is still reading classes: mostly waiting for another process, it
 * costs the start nothing. A start that fails before it needs the database closes it again.
 */
public final class HeadStart implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private final CompletableFuture<Database> opening = new CompletableFuture<>();
    private boolean taken;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var settings = DatabaseSettings.from(context.getEnvironment()::getProperty);
        Thread.ofPlatform().name("database-head-start").start(() -> open(settings));
        var beans = (DefaultListableBeanFactory) context.getBeanFactory();
        beans.registerSingleton("headStart", this);
        beans.registerDisposableBean("headStart", this::closeUnlessTaken);
    }

    /** From now on whoever asked closes it. Throws the {@link DatabaseProblem} there may be. */
    synchronized Database take() {
        taken = true;
        try {
            return opening.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException problem ? problem : e;
        }
    }

    private void open(DatabaseSettings settings) {
        try {
            opening.complete(Database.open(settings).migrate());
        } catch (RuntimeException | Error problem) {
            opening.completeExceptionally(problem);
        }
    }

    private synchronized void closeUnlessTaken() {
        if (!taken) {
            opening.thenAccept(Database::close).exceptionally(_ -> null).join();
        }
    }
}
