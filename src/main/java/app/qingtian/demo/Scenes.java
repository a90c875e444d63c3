package app.qingtian.demo;

import app.qingtian.complaint.Complaint;
import app.qingtian.kernel.Outcome;
import org.springframework.stereotype.Component;

/** Which door each verb of a story goes through. */
@Component
@InDemo
class Scenes {

    private final TalkScenes talk;
    private final InquiryScenes inquiry;
    private final EndingScenes ending;

    Scenes(TalkScenes talk, InquiryScenes inquiry, EndingScenes ending) {
        this.talk = talk;
        this.inquiry = inquiry;
        this.ending = ending;
    }

    Outcome<Complaint> play(Scene scene) {
        return switch (scene.step().verb()) {
            case ACCEPT -> talk.accept(scene);
            case SAY -> talk.say(scene);
            case NOTE -> talk.note(scene);
            case PROMISE -> talk.promise(scene);
            case KEEP -> talk.keep(scene);
            case REFER -> inquiry.refer(scene);
            case TAKE -> inquiry.take(scene);
            case RETURN -> inquiry.giveBack(scene);
            case ANSWER -> inquiry.answer(scene);
            case RECORD -> inquiry.record(scene);
            case STATEMENT -> inquiry.hear(scene);
            case DIAGNOSE -> inquiry.diagnose(scene);
            case RETYPE -> inquiry.retype(scene);
            case OFFER -> ending.offer(scene);
            case DECIDE -> ending.decide(scene);
            case DONE -> ending.done(scene);
            case SETTLE -> ending.settle(scene, true);
            case REFUSE, REOPEN -> ending.settle(scene, false);
            case RATE -> ending.rate(scene);
            case CLOSE -> ending.close(scene);
            case WITHDRAW -> ending.withdraw(scene);
        };
    }
}
