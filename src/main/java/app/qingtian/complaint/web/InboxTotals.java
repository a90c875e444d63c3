package app.qingtian.complaint.web;

import app.qingtian.complaint.Inbox;

/** How many are in each view, as the API tells it; {@code more} says that counting stopped there. */
record InboxTotals(
        InboxTotal inbox,
        InboxTotal mine,
        InboxTotal department,
        InboxTotal unaccepted,
        InboxTotal dueSoon,
        InboxTotal overdue,
        InboxTotal watched) {

    record InboxTotal(long number, boolean more) {

        static InboxTotal of(Inbox.Count it) {
            return new InboxTotal(it.number(), it.more());
        }
    }

    static InboxTotals of(Inbox.Counts it) {
        return new InboxTotals(
                InboxTotal.of(it.inbox()),
                InboxTotal.of(it.mine()),
                InboxTotal.of(it.department()),
                InboxTotal.of(it.unaccepted()),
                InboxTotal.of(it.soon()),
                InboxTotal.of(it.overdue()),
                InboxTotal.of(it.starred()));
    }
}
