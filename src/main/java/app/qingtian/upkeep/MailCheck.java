package app.qingtian.upkeep;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Calls on the mail server as a mail would: connects, hears its greeting, asks for a secret line, logs in. Sends nothing. */
final class MailCheck {

    private static final String PATIENCE_MILLIS = "3000";
    private static final String STANDARD_PORT = "587";

    private MailCheck() {}

    /** Nothing where no server is named, or where the settings are said to be unusable anyway. */
    static List<Finding> of(Map<String, String> environment) {
        var host = of(environment, "QINGTIAN_SMTP_HOST", "");
        var port = of(environment, "QINGTIAN_SMTP_PORT", STANDARD_PORT);
        var tls = of(environment, "QINGTIAN_SMTP_TLS", "starttls").toLowerCase(Locale.ROOT);
        if (host.isEmpty() || !Setting.Shape.PORT.fits(port) || !Setting.Shape.TLS.fits(tls)) {
            return List.of();
        }
        var user = of(environment, "QINGTIAN_SMTP_USER", "");
        var session = jakarta.mail.Session.getInstance(properties(tls, !user.isEmpty()));
        try (var line = session.getTransport(protocol(tls))) {
            line.connect(
                    host, Integer.parseInt(port), orNull(user), orNull(of(environment, "QINGTIAN_SMTP_PASSWORD", "")));
            return List.of();
        } catch (AuthenticationFailedException refused) {
            return List.of(Finding.broken("mail_log_in", host, user));
        } catch (MessagingException away) {
            return List.of(Finding.broken("mail_away", host + ":" + port, firstLine(away), tls));
        }
    }

    private static Properties properties(String tls, boolean auth) {
        var kind = "mail." + protocol(tls) + ".";
        var properties = new Properties();
        for (var wait : List.of("connectiontimeout", "timeout", "writetimeout")) {
            properties.setProperty(kind + wait, PATIENCE_MILLIS);
        }
        properties.setProperty(kind + "auth", String.valueOf(auth));
        properties.setProperty(kind + "starttls.enable", String.valueOf(tls.equals("starttls")));
        properties.setProperty(kind + "starttls.required", String.valueOf(tls.equals("starttls")));
        properties.setProperty(kind + "ssl.checkserveridentity", "true");
        return properties;
    }

    private static String protocol(String tls) {
        return tls.equals("tls") ? "smtps" : "smtp";
    }

    private static String of(Map<String, String> environment, String name, String standard) {
        var value = environment.getOrDefault(name, "").strip();
        return value.isEmpty() ? standard : value;
    }

    private static @Nullable String orNull(String value) {
        return value.isEmpty() ? null : value;
    }

    private static String firstLine(Exception problem) {
        return String.valueOf(problem.getMessage()).lines().findFirst().orElse("");
    }
}
