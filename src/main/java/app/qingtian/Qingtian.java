package app.qingtian;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the whole house: public door, workplace and API in one process. */
@SpringBootApplication
public class Qingtian {

    static void main(String[] args) {
        SpringApplication.run(Qingtian.class, args);
    }
}
