package app.qingtian.identity.web;

import app.qingtian.identity.LogIn;
import app.qingtian.identity.LogIn.Entrance;
import app.qingtian.kernel.Refusal;
import app.qingtian.kernel.web.Answers;
import app.qingtian.kernel.web.Form;
import app.qingtian.kernel.web.Ui;
import gg.jte.models.runtime.JteModel;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import qingtian.pages.StaticTemplates;

/** Coming in by the front door, and leaving. */
@Controller
@Hidden
class LogInPage {

    private final StaticTemplates templates = new StaticTemplates();
    private final LogIn logIn;
    private final Sessions sessions;
    private final Devices devices;
    private final HalfWay halfWay;
    private final Answers answers;
    private final Counter wrong;
    private final Counter tooMany;

    LogInPage(
            LogIn logIn, Sessions sessions, Devices devices, HalfWay halfWay, Answers answers, MeterRegistry measures) {
        this.logIn = logIn;
        this.sessions = sessions;
        this.devices = devices;
        this.halfWay = halfWay;
        this.answers = answers;
        this.wrong = failed(measures, "wrong");
        this.tooMany = failed(measures, "too_many");
    }

    @GetMapping("/login")
    ResponseEntity<JteModel> door(Ui ui, @RequestParam(name = "then", required = false) @Nullable String then) {
        return Doors.reader() == null ? page(ui, then, form(then), 200) : answers.onTo(ui, OwnPath.of(then));
    }

    @PostMapping("/login")
    ResponseEntity<JteModel> enter(Ui ui, Knock knock, HttpServletRequest request, HttpServletResponse response) {
        String then = OwnPath.of(knock.then());
        String login = text(knock.login());
        return switch (logIn.knock(login, text(knock.password()), devices.whence(login, request))) {
            case Entrance.Admitted(var account)
            when account.secondStep() -> {
                halfWay.begin(account, request, response);
                yield answers.onTo(ui, CodePage.path(then));
            }
            case Entrance.Admitted(var account) -> {
                sessions.start(account, request, response);
                yield answers.onTo(ui, account.passwordChosen() ? then : PasswordPage.PATH);
            }
            case Entrance.Refused() -> {
                wrong.increment();
                yield page(ui, then, form(then).refused(new Refusal("login_wrong", 422, List.of())), 422);
            }
            case Entrance.TooMany(var pause) -> {
                tooMany.increment();
                yield tooMany(ui, then, pause);
            }
        };
    }

    @PostMapping("/logout")
    ResponseEntity<JteModel> leave(Ui ui, HttpServletRequest request, HttpServletResponse response) {
        sessions.end(request, response);
        return answers.onTo(ui, "/login");
    }

    private static Counter failed(MeterRegistry measures, String why) {
        return Counter.builder("qingtian.logins.failed")
                .description("Log-ins that did not succeed")
                .tag("why", why)
                .register(measures);
    }

    private ResponseEntity<JteModel> tooMany(Ui ui, String then, Duration pause) {
        long seconds = pause.plusMillis(999).toSeconds();
        var said = page(ui, then, form(then).refused(new Refusal("login_too_many", 429, List.of(seconds))), 429);
        return ResponseEntity.status(429)
                .header(HttpHeaders.RETRY_AFTER, "" + seconds)
                .body(said.getBody());
    }

    private ResponseEntity<JteModel> page(Ui ui, @Nullable String then, Form form, int status) {
        var view = form.view(ui);
        return ResponseEntity.status(status)
                .body(ui.isHtmx() ? templates.uiForm(ui, view) : templates.identityLogin(ui, view, OwnPath.of(then)));
    }

    static Form form(@Nullable String then) {
        return new Form("login", "/login")
                .text("login")
                .autocomplete("username")
                .required()
                .secret("password")
                .autocomplete("current-password")
                .required()
                .hidden("then", OwnPath.of(then));
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
