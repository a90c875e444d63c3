package app.qingtian.house.offender;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Cannot be made without a container. */
public class FieldsFilledFromOutside {

    @Autowired
    JdbcClient jdbc;
}
