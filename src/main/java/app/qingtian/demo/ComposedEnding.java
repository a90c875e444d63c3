package app.qingtian.demo;

import java.time.Duration;

/** How a composed complaint is answered and ends. {@code pace} stretches it: slow cases are part of the desk's day too. */
record ComposedEnding(Composer composer, ComposedLife.Case of, Diary diary, int pace) {

    /** Stories before this one are recent enough to be still unfinished. */
    private static final int LATELY = 45;

    void add() {
        decide();
        finish();
    }

    private void decide() {
        diary.own(hours(22 * pace), Verb.DIAGNOSE, of.mishap().one("diagnose"));
        if (!of.mishap().one("offer").isEmpty()) {
            diary.own(hours(23 * pace), Verb.OFFER, of.mishap().one("offer"));
        }
        diary.own(hours(24 * pace), Verb.DECIDE, of.mishap().one("decide"));
        if (refuses()) {
            diary.theirs(hours(30 * pace), Verb.REFUSE, phrase("no"));
            diary.own(hours(34 * pace), Verb.SAY, phrase("again"));
            diary.own(hours(46 * pace), Verb.DECIDE, of.mishap().one("decide"));
        }
    }

    private void finish() {
        if (of.mishap().kind().equals("GRIEVANCE")) {
            diary.own(hours(60 * pace), Verb.CLOSE, of.mishap().one("close"));
            return;
        }
        var settled = 50 * pace;
        diary.theirs(hours(settled), Verb.SETTLE, phrase("thanks"));
        diary.own(hours(settled + 20), Verb.DONE, phrase("done"));
        boolean rates = of.at() % 4 != 1;
        if (rates) {
            var marks = marks() + phrase("praise").replace("{o}", of.owner().name());
            diary.theirs(hours(settled + (of.at() % 9 == 4 ? 100 : 30 + of.at() % 30)), Verb.RATE, marks);
        }
        if (of.at() % 10 != 7 || of.at() > LATELY) {
            diary.own(
                    hours(settled + (rates ? 120 : 66)), Verb.CLOSE, of.mishap().one("close"));
        }
        if (of.at() % 17 == 13) {
            diary.theirs(hours(400), Verb.REOPEN, phrase("back"));
            secondRound();
        }
    }

    private void secondRound() {
        diary.own(hours(402), Verb.SAY, phrase("again"));
        diary.own(hours(426), Verb.DECIDE, of.mishap().one("decide"));
        diary.theirs(hours(440), Verb.SETTLE, phrase("thanks"));
        diary.theirs(hours(480), Verb.RATE, "5 4 5 as ");
        diary.own(hours(530), Verb.CLOSE, of.mishap().one("close"));
    }

    private boolean refuses() {
        return of.at() % 8 == 3 && of.mishap().kind().equals("COMPLAINT");
    }

    private String marks() {
        return switch (of.at() % 6) {
            case 0 -> "5 5 5 beyond ";
            case 1, 2 -> "5 4 5 as ";
            case 3 -> "4 3 4 as ";
            case 4 -> pace > 1 ? "4 2 4 below " : "5 5 4 as ";
            default -> "5 4 4 as ";
        };
    }

    private String phrase(String kind) {
        return composer.phrase(kind, of.at());
    }

    private static Duration hours(long hours) {
        return Duration.ofHours(hours);
    }
}
