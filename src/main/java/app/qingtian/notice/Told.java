package app.qingtian.notice;

import app.qingtian.complaint.Actor;
import app.qingtian.complaint.Complaint;
import app.qingtian.complaint.ComplaintEvent;
import app.qingtian.complaint.Direction;
import app.qingtian.complaint.Happened;
import app.qingtian.complaint.Stage;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who is told of what, in one switch: a new event breaks the build here. People by their id, or by what they are to a department;
 * {@code firstContact} is whoever owned the complaint at first. Whoever did it themselves is left out where it is written down.
 */
record Told(
        Occasion occasion,
        List<Long> people,
        @Nullable Long liaisonOf,
        @Nullable Long overseerOf,
        boolean firstContact) {

    static Told of(Happened happened) {
        return of(happened.complaint(), happened.event(), happened.actor());
    }

    private static Told of(Complaint complaint, ComplaintEvent event, Actor actor) {
        boolean byCustomer = actor instanceof Actor.Customer;
        return switch (event) {
            case ComplaintEvent.Lodged _ when byCustomer -> owner(Occasion.LODGED, complaint);
            case ComplaintEvent.Lodged _ -> nobody(Occasion.LODGED);
            case ComplaintEvent.Accepted _ -> new Told(Occasion.ACCEPTED, List.of(), null, null, true);
            case ComplaintEvent.TakenOver e -> people(Occasion.HANDED_OVER, e.fromOwnerId(), e.ownerId());
            case ComplaintEvent.Wrote e -> wrote(complaint, e.direction());
            case ComplaintEvent.Timed e -> timed(complaint, e);
            case ComplaintEvent.OfReferral e -> ofReferral(complaint, e);
            case ComplaintEvent.LeadNamed e -> liaison(Occasion.LEAD_NAMED, e.departmentId());
            case ComplaintEvent.Watched e -> watched(complaint, e);
            case ComplaintEvent.OfCircle e -> ofCircle(e, actor);
            case ComplaintEvent.Nudged e -> nudged(complaint, e.departmentId());
            case ComplaintEvent.Decided _ -> nobody(Occasion.DECIDED);
            case ComplaintEvent.Settled _ -> byCustomer ? owner(Occasion.SETTLED, complaint) : nobody(Occasion.SETTLED);
            case ComplaintEvent.OfferRefused _ -> owner(Occasion.REFUSED, complaint);
            case ComplaintEvent.FollowedUp _ -> owner(Occasion.FOLLOWED_UP, complaint);
            case ComplaintEvent.Closed _ -> nobody(Occasion.CLOSED);
            case ComplaintEvent.Reopened _ -> owner(Occasion.REOPENED, complaint);
            case ComplaintEvent.Withdrawn _ -> nobody(Occasion.WITHDRAWN);
            case ComplaintEvent.Joined e -> joined(complaint, e);
            case ComplaintEvent.Retyped _,
                    ComplaintEvent.Recorded _,
                    ComplaintEvent.Said _,
                    ComplaintEvent.Diagnosed _,
                    ComplaintEvent.Ruled _,
                    ComplaintEvent.RemedyProposed _,
                    ComplaintEvent.RemedyExecuted _ -> nobody(Occasion.RECORDED);
        };
    }

    /** Of a confidential complaint: whoever owned it first need not be named any more. */
    Told toTheNamed() {
        return new Told(occasion, people, liaisonOf, overseerOf, false);
    }

    boolean somebody() {
        return occasion == Occasion.LET_IN
                || !people.isEmpty()
                || liaisonOf != null
                || overseerOf != null
                || firstContact;
    }

    /** Nobody works for the one who did it: their own id, or null for the customer and the clock. */
    static @Nullable Long doer(Actor actor) {
        return switch (actor) {
            case Actor.Staff(long person) -> person;
            case Actor.Customer _, Actor.System _ -> null;
        };
    }

    private static Told timed(Complaint complaint, ComplaintEvent.Timed event) {
        return switch (event) {
            case ComplaintEvent.Promised _, ComplaintEvent.PromiseKept _ -> nobody(Occasion.RECORDED);
            case ComplaintEvent.PromiseBroken e ->
                new Told(Occasion.PROMISE_BROKEN, List.of(e.byPersonId()), null, complaint.departmentId(), false);
            case ComplaintEvent.Extended _ -> owner(Occasion.EXTENDED, complaint);
            case ComplaintEvent.Paused _ -> owner(Occasion.PAUSED, complaint);
            case ComplaintEvent.Resumed _ -> owner(Occasion.RESUMED, complaint);
            case ComplaintEvent.Replanned _ -> owner(Occasion.REPLANNED, complaint);
        };
    }

    private static Told watched(Complaint complaint, ComplaintEvent.Watched event) {
        return switch (event) {
            case ComplaintEvent.Escalated e -> new Told(Occasion.ESCALATED, e.personIds(), null, null, false);
            case ComplaintEvent.OversightOpened e -> people(Occasion.OVERSEEN, e.overseerId(), complaint.ownerId());
            case ComplaintEvent.Instructed _ -> owner(Occasion.INSTRUCTED, complaint);
            case ComplaintEvent.OversightEnded _ -> owner(Occasion.OVERSIGHT_ENDED, complaint);
            case ComplaintEvent.LadderHeld _ -> nobody(Occasion.RECORDED);
        };
    }

    private static Told ofCircle(ComplaintEvent.OfCircle event, Actor actor) {
        return switch (event) {
            case ComplaintEvent.MadeConfidential e ->
                people(Occasion.CONFIDED, e.named().toArray(Long[]::new));
            case ComplaintEvent.Named e ->
                people(Occasion.CONFIDED, e.personIds().toArray(Long[]::new));
            case ComplaintEvent.Placed e when entered(e, actor) -> nobody(Occasion.LET_IN);
            case ComplaintEvent.Placed e when e.to().equals("NAMED") -> people(Occasion.CONFIDED, e.personId());
            case ComplaintEvent.Placed _, ComplaintEvent.MadeOpen _ -> nobody(Occasion.RECORDED);
        };
    }

    /** By themself. */
    static boolean entered(ComplaintEvent.Placed event, Actor actor) {
        return event.to().equals("NAMED") && Objects.equals(doer(actor), event.personId());
    }

    private static Told ofReferral(Complaint complaint, ComplaintEvent.OfReferral event) {
        return switch (event) {
            case ComplaintEvent.Referred e -> liaison(Occasion.REFERRED, e.departmentId());
            case ComplaintEvent.Redone e -> liaison(Occasion.REDONE, e.departmentId());
            case ComplaintEvent.ReferralAccepted _ -> owner(Occasion.REFERRAL_ACCEPTED, complaint);
            case ComplaintEvent.ReferralReturned _ -> owner(Occasion.REFERRAL_RETURNED, complaint);
            case ComplaintEvent.ReferralAnswered _ -> owner(Occasion.REFERRAL_ANSWERED, complaint);
        };
    }

    /** What the customer of a merged complaint says, the owner of the other hears there. */
    private static Told joined(Complaint complaint, ComplaintEvent.Joined event) {
        return switch (event) {
            case ComplaintEvent.MergedInto _ -> owner(Occasion.MERGED, complaint);
            case ComplaintEvent.TookIn _ -> owner(Occasion.TOOK_IN, complaint);
            case ComplaintEvent.Unmerged _ -> owner(Occasion.UNMERGED, complaint);
            case ComplaintEvent.LetGo _ -> nobody(Occasion.RECORDED);
            case ComplaintEvent.Heard _ -> owner(Occasion.CUSTOMER_WROTE, complaint);
        };
    }

    private static Told wrote(Complaint complaint, Direction direction) {
        return switch (direction) {
            case FROM_CUSTOMER ->
                complaint.stage() == Stage.MERGED
                        ? nobody(Occasion.CUSTOMER_WROTE)
                        : owner(Occasion.CUSTOMER_WROTE, complaint);
            case TO_CUSTOMER -> nobody(Occasion.WE_WROTE);
            case INTERNAL -> nobody(Occasion.RECORDED);
        };
    }

    private static Told nudged(Complaint complaint, @Nullable Long department) {
        return department == null ? owner(Occasion.CUSTOMER_NUDGED, complaint) : liaison(Occasion.NUDGED, department);
    }

    private static Told owner(Occasion occasion, Complaint complaint) {
        return people(occasion, complaint.ownerId());
    }

    private static Told people(Occasion occasion, Long... people) {
        return new Told(occasion, List.of(people), null, null, false);
    }

    private static Told liaison(Occasion occasion, long department) {
        return new Told(occasion, List.of(), department, null, false);
    }

    private static Told nobody(Occasion occasion) {
        return people(occasion);
    }
}
