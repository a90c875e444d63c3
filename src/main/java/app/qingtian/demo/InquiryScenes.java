package app.qingtian.demo;

import app.qingtian.complaint.Complaint;
import app.qingtian.complaint.Complaints;
import app.qingtian.complaint.Diagnoses;
import app.qingtian.complaint.Diagnosis;
import app.qingtian.complaint.Excess;
import app.qingtian.complaint.Kind;
import app.qingtian.complaint.RecordPoints;
import app.qingtian.complaint.Records;
import app.qingtian.complaint.Statement;
import app.qingtian.kernel.Outcome;
import app.qingtian.routing.Referral;
import app.qingtian.routing.Referrals;
import java.util.Comparator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asking the departments, writing down the record, hearing all sides, judging. */
@Component
@InDemo
class InquiryScenes {

    private final Referrals referrals;
    private final Records records;
    private final Diagnoses diagnoses;
    private final Complaints complaints;

    InquiryScenes(Referrals referrals, Records records, Diagnoses diagnoses, Complaints complaints) {
        this.referrals = referrals;
        this.records = records;
        this.diagnoses = diagnoses;
        this.complaints = complaints;
    }

    Outcome<Complaint> refer(Scene scene) {
        return referrals.refer(
                scene.staff(), scene.step().codes().getFirst(), scene.step().word(0));
    }

    Outcome<Complaint> take(Scene scene) {
        return referrals.accept(scene.reader(), open(scene));
    }

    Outcome<Complaint> giveBack(Scene scene) {
        return referrals.giveBack(scene.reader(), open(scene), scene.step().word(0));
    }

    Outcome<Complaint> answer(Scene scene) {
        return referrals.answer(scene.reader(), open(scene), scene.step().word(0));
    }

    Outcome<Complaint> record(Scene scene) {
        var step = scene.step();
        var excess = Excess.valueOf(step.word(3).toUpperCase(Locale.ROOT));
        var points = new RecordPoints(
                null, null, step.word(0), step.word(1), step.word(2), null, excess, null, null, null, null);
        return records.fill(scene.staff(), points);
    }

    Outcome<Complaint> hear(Scene scene) {
        var party = scene.step().codes().getFirst();
        return diagnoses.hear(
                scene.staff(), new Statement(party, null, scene.step().word(0)));
    }

    Outcome<Complaint> diagnose(Scene scene) {
        var step = scene.step();
        var origin = or(step.code("origin"), "SERVICE");
        var detail = new Diagnosis.Detail(
                step.code("service"), step.code("locus"), step.code("why"), step.code("mgmt"), step.code("delivery"));
        boolean heard = diagnoses.statements(scene.complaint()).size() > 1;
        return diagnoses.diagnose(
                scene.staff(),
                new Diagnosis(
                        scene.story().opening().category(),
                        or(step.code("cause"), origin),
                        detail,
                        "yes".equals(step.code("reasons")),
                        "yes".equals(step.code("demand")),
                        origin,
                        step.code("unfounded"),
                        or(step.code("fault"), "NOT_ASSESSED"),
                        step.word(0),
                        heard ? null : scene.phrase("oneside")));
    }

    Outcome<Complaint> retype(Scene scene) {
        return complaints.retype(
                scene.staff(),
                Kind.valueOf(scene.step().codes().getFirst()),
                scene.step().word(0));
    }

    /** The newest open referral of this person's department. */
    private long open(Scene scene) {
        return referrals.of(scene.complaint()).ask().stream()
                .filter(referral -> referral.open()
                        && referral.departmentId() == scene.reader().departmentId())
                .max(Comparator.comparing(Referral::id))
                .orElseThrow()
                .id();
    }

    private static String or(@Nullable String code, String otherwise) {
        return code == null ? otherwise : code;
    }
}
