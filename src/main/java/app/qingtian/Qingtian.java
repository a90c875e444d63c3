package app.qingtian;

import app.qingtian.database.HeadStart;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.aot.AbstractAotProcessor;

/** Starts the whole house: public door, workplace and API in one process. With a command word, does just that. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Qingtian {

    static void main(String[] args) {
        if (args.length > 0 && !args[0].startsWith("-")) {
            System.exit(CommandLine.run(args, System.out));
        }
        var application = new SpringApplication(Qingtian.class);
        if (!Boolean.getBoolean(
                AbstractAotProcessor.AOT_PROCESSING)) { // bin/lib/ahead looks at the house and opens nothing
            application.addInitializers(new HeadStart());
        }
        application.run(args);
    }
}
