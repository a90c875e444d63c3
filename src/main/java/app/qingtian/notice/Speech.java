package app.qingtian.notice;

import app.qingtian.kernel.Language;
import app.qingtian.kernel.web.Assets;
import app.qingtian.kernel.web.Texts;
import app.qingtian.kernel.web.Ui;
import app.qingtian.kernel.web.Visit;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The words for somebody who is not there: nobody's request tells language and zone. */
@Component
class Speech {

    private final Texts texts;
    private final Assets assets;
    private final Clock clock;
    private final ZoneId house;

    Speech(Texts texts, Assets assets, Clock clock, @Value("${qingtian.zone:Asia/Shanghai}") String house) {
        this.texts = texts;
        this.assets = assets;
        this.clock = clock;
        this.house = ZoneId.of(house);
    }

    Ui in(Language language, ZoneId zone) {
        return new Ui(texts, assets, language, zone, clock.instant(), Visit.none());
    }

    /** For customers and robots, who have not told where they are. */
    Ui in(Language language) {
        return in(language, house);
    }
}
