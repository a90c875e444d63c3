package app.qingtian.notice;

import app.qingtian.kernel.Term;
import app.qingtian.kernel.web.Site;
import app.qingtian.kernel.web.Ui;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What the robot of a chat group says, and how each of them wants to be asked. */
@Component
class RobotWords {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Speech speech;
    private final Site site;

    RobotWords(Speech speech, Site site) {
        this.speech = speech;
        this.site = site;
    }

    Post wecom(Errand errand) {
        var content = Map.of("content", said(errand, "\n"));
        return plain(errand.hook().target().address(), Map.of("msgtype", "markdown", "markdown", content));
    }

    Post dingtalk(Errand errand, Instant now) {
        var target = errand.hook().target();
        var secret = target.secret();
        var signed = secret == null
                ? target.address()
                : target.address()
                        + (target.address().contains("?") ? "&" : "?")
                        + "timestamp=" + now.toEpochMilli()
                        + "&sign=" + Signature.dingtalk(secret, now.toEpochMilli());
        return plain(
                signed,
                Map.of(
                        "msgtype",
                        "markdown",
                        "markdown",
                        Map.of("title", title(errand), "text", said(errand, "\n\n"))));
    }

    Post feishu(Errand errand, Instant now) {
        var target = errand.hook().target();
        var secret = target.secret();
        var body = new LinkedHashMap<String, Object>();
        if (secret != null) {
            body.put("timestamp", String.valueOf(now.getEpochSecond()));
            body.put("sign", Signature.feishu(secret, now.getEpochSecond()));
        }
        var lines = new ArrayList<>(lines(errand));
        lines.addFirst(title(errand));
        link(errand).ifPresent(lines::add);
        body.put("msg_type", "text");
        body.put("content", Map.of("text", String.join("\n", lines)));
        return plain(target.address(), body);
    }

    private static Post plain(String address, Map<String, ?> body) {
        return new Post(address, Map.of(), JSON.writeValueAsString(body));
    }

    /** In Markdown. */
    private String said(Errand errand, String between) {
        var lines = new ArrayList<>(lines(errand));
        lines.addFirst("**" + title(errand) + "**");
        link(errand).ifPresent(link -> lines.add("[" + ui(errand).t("robot.open") + "](" + link + ")"));
        return String.join(between, lines);
    }

    private String title(Errand errand) {
        var ui = ui(errand);
        return errand.news().sample()
                ? ui.t("robot.sample")
                : ui.t("robot.title", ui.t(errand.news().occasion().key()));
    }

    private List<String> lines(Errand errand) {
        var ui = ui(errand);
        var news = errand.news();
        var lines = new ArrayList<String>();
        if (news.number() != null && news.stage() != null) {
            lines.add(ui.t("robot.number", news.number()));
            lines.add(ui.t("robot.stage", Term.of(news.stage())));
        }
        if (news.dueAt() != null) {
            lines.add(ui.t("robot.due", news.dueAt()));
        }
        return lines;
    }

    private Optional<String> link(Errand errand) {
        var number = errand.news().number();
        return number == null || !site.known()
                ? Optional.empty()
                : Optional.of(site.link("/work/complaints/" + number));
    }

    private Ui ui(Errand errand) {
        return speech.in(errand.hook().language());
    }
}
