package app.qingtian.complaint;

import app.qingtian.kernel.Language;

/** Something that an administrator keeps, by the names and the version it had then. */
public record Called(String key, int version, String zh, String en) {

    public String in(Language language) {
        return switch (language) {
            case ZH -> zh;
            case EN -> en;
        };
    }
}
