package app.qingtian.house.offender;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;

/** A page that goes to the database by itself. */
@Controller
public class ControllerWithSql {

    int count(JdbcClient jdbc) {
        return jdbc.sql("select 1").query(Integer.class).single();
    }
}
