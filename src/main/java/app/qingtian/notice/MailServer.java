package app.qingtian.notice;

import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** The company's mail server: {@code QINGTIAN_SMTP_HOST} and what belongs to it. */
@ConfigurationProperties("qingtian.smtp")
record MailServer(
        @Nullable String host,
        @DefaultValue("587") int port,
        @Nullable String user,
        @Nullable String password,
        @DefaultValue("qingtian@localhost") String from,
        @DefaultValue("STARTTLS") Tls tls) {

    /** How the line is kept secret: asked for after the first words, from the first byte, or not at all. */
    enum Tls {
        STARTTLS,
        TLS,
        OFF
    }

    private static final String CONNECT_MILLIS = "5000";
    private static final String ANSWER_MILLIS = "10000";

    boolean named() {
        return host != null && !host.isBlank();
    }

    JavaMailSenderImpl sender() {
        var sender = new JavaMailSenderImpl();
        sender.setHost(named() ? host : "localhost");
        sender.setPort(port);
        if (user != null && !user.isBlank()) {
            sender.setUsername(user);
            sender.setPassword(password);
        }
        sender.setProtocol(tls == Tls.TLS ? "smtps" : "smtp");
        sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
        sender.setJavaMailProperties(properties());
        return sender;
    }

    private Properties properties() {
        var kind = tls == Tls.TLS ? "mail.smtps." : "mail.smtp.";
        var properties = new Properties();
        properties.setProperty(kind + "connectiontimeout", CONNECT_MILLIS);
        properties.setProperty(kind + "timeout", ANSWER_MILLIS);
        properties.setProperty(kind + "writetimeout", ANSWER_MILLIS);
        properties.setProperty(kind + "auth", String.valueOf(user != null && !user.isBlank()));
        properties.setProperty(kind + "starttls.enable", String.valueOf(tls == Tls.STARTTLS));
        properties.setProperty(kind + "starttls.required", String.valueOf(tls == Tls.STARTTLS));
        properties.setProperty(kind + "ssl.checkserveridentity", "true");
        return properties;
    }
}
