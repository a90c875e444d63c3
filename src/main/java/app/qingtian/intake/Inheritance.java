package app.qingtian.intake;

import app.qingtian.bond.Bonds;
import app.qingtian.circle.Whispers;
import app.qingtian.complaint.Complaint;
import app.qingtian.identity.Reader;
import org.springframework.stereotype.Component;

/** What a part keeps of the complaint it was taken out of: the link to it, and who may know. */
@Component
class Inheritance {

    private final Bonds bonds;
    private final Whispers whispers;

    Inheritance(Bonds bonds, Whispers whispers) {
        this.bonds = bonds;
        this.whispers = whispers;
    }

    Complaint pass(Complaint origin, Complaint part, Reader reader) {
        bonds.splitFrom(part, origin, reader);
        return whispers.keepLike(origin, part, reader);
    }
}
