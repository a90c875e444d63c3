package app.qingtian.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NewsTest {

    @Test
    void newsComeOutOfANotificationAsTheyWentIn() {
        var news = new News(Map.of(17L, 4, 23L, 1), false);
        assertThat(News.of(news.payload())).isEqualTo(news);
        assertThat(News.of(News.MISSED.payload())).isEqualTo(News.MISSED);
    }

    @Test
    void theLargestBatchFitsIntoANotification() {
        var versions = new LinkedHashMap<Long, Integer>();
        for (long i = 0; i < News.MOST; i++) {
            versions.put(1_000_000_000_000_000L + i, 1_000_000);
        }
        assertThat(new News(versions, true).payload().length()).isLessThan(8_000);
    }

    @Test
    void whatANodeDoesNotUnderstandMeansLookAgain() {
        assertThat(News.of("17:4 people:3")).isEqualTo(new News(Map.of(17L, 4), true));
        assertThat(News.of("9".repeat(40) + ":1").more()).isTrue();
    }
}
