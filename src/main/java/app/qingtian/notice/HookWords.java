package app.qingtian.notice;

import app.qingtian.kernel.web.Site;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What each kind of listener is sent, and a program in JSON: number, stage, due time and link, nothing else of anybody (decision 16). */
@Component
class HookWords {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final RobotWords robots;
    private final Site site;

    HookWords(RobotWords robots, Site site) {
        this.robots = robots;
        this.site = site;
    }

    Post of(Errand errand, Instant now) {
        var target = errand.hook().target();
        return switch (target.kind()) {
            case WEBHOOK -> webhook(errand, now);
            case WECOM -> robots.wecom(errand);
            case DINGTALK -> robots.dingtalk(errand, now);
            case FEISHU -> robots.feishu(errand, now);
        };
    }

    private Post webhook(Errand errand, Instant now) {
        var target = errand.hook().target();
        var body = JSON.writeValueAsString(json(errand));
        long seconds = now.getEpochSecond();
        var secret = target.secret() == null ? "" : target.secret();
        return new Post(
                target.address(),
                Map.of(
                        "webhook-id", errand.name(),
                        "webhook-timestamp", String.valueOf(seconds),
                        "webhook-signature", Signature.webhook(secret, errand.name(), seconds, body)),
                body);
    }

    private Map<String, @Nullable Object> json(Errand errand) {
        var news = errand.news();
        var number = news.number();
        var complaint = new LinkedHashMap<String, @Nullable Object>();
        complaint.put("number", number);
        complaint.put("stage", news.stage() == null ? null : news.stage().name());
        complaint.put("dueAt", news.dueAt() == null ? null : news.dueAt().toString());
        complaint.put("department", news.department());
        complaint.put("url", number == null || !site.known() ? null : site.link("/work/complaints/" + number));
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("type", news.sample() ? "sample" : news.occasion().type());
        json.put("timestamp", news.at().toString());
        json.put("data", Map.of("complaint", complaint, "seq", news.seq()));
        return json;
    }
}
