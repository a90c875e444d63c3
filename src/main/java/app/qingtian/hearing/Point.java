package app.qingtian.hearing;

/** What a note belongs to, said afterwards. What belongs to nothing yet is part of the story. */
public enum Point {
    STORY,
    FEELING,
    WISH,
    WHEN,
    WHO,
    SERVICE
}
