package app.qingtian;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells on the console, once everything is ready, where the two doors are. */
@Component
class Greeting {

    @EventListener
    void greet(ApplicationReadyEvent ready) {
        var port = ready.getApplicationContext().getEnvironment().getProperty("local.server.port");
        if (port != null) {
            System.out.println("""
                    晴天已就绪：客户请到 http://localhost:%1$s/ ，员工请到 http://localhost:%1$s/work
                    Qingtian is ready: customers at http://localhost:%1$s/, staff at http://localhost:%1$s/work
                    """.formatted(port));
        }
    }
}
