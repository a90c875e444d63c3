package app.qingtian.live;

/** The way to one browser. Never blocks: who does not read what they are told is hung up on. */
public interface Line {

    /** False when nobody is there any more. */
    boolean send(String events);

    void close();
}
