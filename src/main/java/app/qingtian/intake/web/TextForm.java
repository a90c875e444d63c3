package app.qingtian.intake.web;

import app.qingtian.intake.Saying;
import app.qingtian.intake.Sentence;
import app.qingtian.kernel.web.Limit;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All sentences of the public door as they shall be; a blank one is said as it came. */
record TextForm(
        @Limit(60) @Nullable String welcomeZh,
        @Limit(60) @Nullable String welcomeEn,

        @Limit(200) @Pattern(regexp = TIME, message = TIMELESS) @Nullable String promiseZh,

        @Limit(200) @Pattern(regexp = TIME, message = TIMELESS) @Nullable String promiseEn,

        @Limit(500) @Nullable String privacyZh,
        @Limit(500) @Nullable String privacyEn,
        @Limit(200) @Nullable String contactZh,
        @Limit(200) @Nullable String contactEn,
        @NotBlank @Limit(500) @Nullable String reason) {

    private static final String TIME = "|[^{}]*\\{time}[^{}]*";
    private static final String TIMELESS = "{qingtian.PromiseTime.message}";

    Map<Sentence, Saying> texts() {
        var texts = new EnumMap<Sentence, Saying>(Sentence.class);
        texts.put(Sentence.WELCOME, new Saying(welcomeZh, welcomeEn));
        texts.put(Sentence.PROMISE, new Saying(promiseZh, promiseEn));
        texts.put(Sentence.PRIVACY, new Saying(privacyZh, privacyEn));
        texts.put(Sentence.CONTACT, new Saying(contactZh, contactEn));
        return texts;
    }

    String why() {
        return reason == null ? "" : reason;
    }
}
