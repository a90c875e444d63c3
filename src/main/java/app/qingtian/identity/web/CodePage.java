package app.qingtian.identity.web;

import app.qingtian.identity.Person;
import app.qingtian.identity.SecondSteps;
import app.qingtian.kernel.Outcome;
import app.qingtian.kernel.web.Answers;
import app.qingtian.kernel.web.Form;
import app.qingtian.kernel.web.Ui;
import gg.jte.models.runtime.JteModel;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The second step of coming in: a code of one's authenticator, or a recovery code. */
@Controller
@Hidden
class CodePage {

    private static final String PATH = "/login/code";

    private final SecondSteps steps;
    private final HalfWay halfWay;
    private final Sessions sessions;
    private final Answers answers;

    CodePage(SecondSteps steps, HalfWay halfWay, Sessions sessions, Answers answers) {
        this.steps = steps;
        this.halfWay = halfWay;
        this.sessions = sessions;
        this.answers = answers;
    }

    /** What somebody typed, and where they wanted to go. */
    record Proof(@Nullable String code, @Nullable String then) {

        String typed() {
            return code == null ? "" : code;
        }

        @Override
        public String toString() {
            return "Proof[…]";
        }
    }

    static String path(String then) {
        return PATH + "?then=" + URLEncoder.encode(then, StandardCharsets.UTF_8);
    }

    @GetMapping(PATH)
    ResponseEntity<JteModel> ask(
            Ui ui, HttpServletRequest request, @RequestParam(name = "then", required = false) @Nullable String then) {
        return halfWay.of(request).isPresent() ? answers.form(ui, form(then)) : answers.onTo(ui, "/login");
    }

    @PostMapping(PATH)
    ResponseEntity<JteModel> enter(Ui ui, Proof proof, HttpServletRequest request, HttpServletResponse response) {
        var account = halfWay.of(request);
        if (account.isEmpty()) {
            return answers.onTo(ui, "/login");
        }
        return switch (steps.check(account.get().person(), proof.typed(), ui.now())) {
            case Outcome.Done<Person> in -> {
                halfWay.end(request, response);
                sessions.start(account.get(), request, response);
                yield answers.onTo(ui, OwnPath.of(proof.then()));
            }
            case Outcome.Refused<Person>(var refusal) -> answers.refused(ui, form(proof.then()), refusal);
        };
    }

    private static Form form(@Nullable String then) {
        return new Form("code", PATH)
                .text("code")
                .autocomplete("one-time-code")
                .limit(40)
                .required()
                .hidden("then", OwnPath.of(then))
                .cancel("/login");
    }
}
