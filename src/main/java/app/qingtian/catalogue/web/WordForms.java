package app.qingtian.catalogue.web;

import app.qingtian.catalogue.Book;
import app.qingtian.catalogue.Wish;
import app.qingtian.catalogue.Word;
import app.qingtian.catalogue.web.Proposing.Asked;
import app.qingtian.catalogue.web.WordForm.Standing;
import app.qingtian.identity.Reader;
import app.qingtian.identity.Role;
import app.qingtian.kernel.Refusal;
import app.qingtian.kernel.web.Answers;
import app.qingtian.kernel.web.Form;
import app.qingtian.kernel.web.Option;
import app.qingtian.kernel.web.Ui;
import gg.jte.models.runtime.JteModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/** The forms of one word, and what is wished by them. */
final class WordForms {

    static final String PATH = "/work/settings/catalogues";
    static final String FIRST = "-";

    private WordForms() {}

    static String text(@Nullable String said) {
        return Objects.requireNonNullElse(said, "");
    }

    static Form changing(Ui ui, Book book, String name, Word item) {
        var path = PATH + "/" + name;
        var form = new Form("word", path + "/entries/" + item.code()).cancel(path);
        return placed(ui, book.list(name), form, item)
                .radios("standing", Option.each(ui, "catalogue.standing", Standing.class))
                .required()
                .area("reason")
                .rows(2)
                .limit(500)
                .required()
                .value("zh", item.zh())
                .value("en", item.en())
                .value("parent", item.parent())
                .value("standing", item.retired() ? Standing.RETIRED : Standing.IN_USE);
    }

    static Form adding(Ui ui, Book book, String name) {
        var path = PATH + "/" + name;
        var form = new Form("new-word", path + "/entries").cancel(path);
        form.text("code").required().limit(40);
        return placed(ui, book.list(name), form, null)
                .area("reason")
                .rows(2)
                .limit(500)
                .required();
    }

    private static Form placed(Ui ui, List<Word> items, Form form, @Nullable Word own) {
        var others = items.stream()
                .filter(it -> own == null || !it.code().equals(own.code()))
                .toList();
        var groups = others.stream()
                .filter(it -> it.parent() == null)
                .map(it -> new Option(it.code(), it.label(ui.language())))
                .toList();
        var places = new ArrayList<Option>();
        places.add(new Option(FIRST, ui.t("catalogue.first")));
        others.forEach(it -> places.add(new Option(it.code(), ui.t("catalogue.after", it.label(ui.language())))));
        return form.text("zh")
                .required()
                .limit(200)
                .text("en")
                .required()
                .limit(200)
                .choice("parent", groups)
                .choice("after", places);
    }

    static Asked added(String name, @Nullable Integer seen, NewWordForm sent) {
        var path = PATH + "/" + name;
        var wish = new Wish.Add(name, sent.item(), sent.after());
        return new Asked(wish, seen, text(sent.reason()), path + "/entries", path);
    }

    static Asked changed(String name, String code, @Nullable Integer seen, WordForm sent) {
        var path = PATH + "/" + name;
        var wish = sent.standing() == Standing.GONE
                ? new Wish.Remove(name, code)
                : new Wish.Put(name, sent.item(code), sent.after());
        return new Asked(wish, seen, text(sent.reason()), path + "/entries/" + code, path);
    }

    static Form reason(Form form) {
        return form.cancel(PATH).area("reason").rows(2).limit(500).required();
    }

    static ResponseEntity<JteModel> ask(Answers answers, Ui ui, Reader reader, Form form) {
        return reader.is(Role.ADMINISTRATOR) ? answers.form(ui, form) : answers.refused(ui, form, Refusal.forbidden());
    }
}
