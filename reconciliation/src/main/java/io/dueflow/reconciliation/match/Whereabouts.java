package io.dueflow.reconciliation.match;

/** Where a request stands in the bank's statements. */
enum Whereabouts {
    /** In this day's. */
    LISTED,
    /** In that of another date, as a pass over that date has found. */
    ELSEWHERE,
    /** In none that we know, but so near midnight that the next one may have it, or one that we have not seen. */
    AWAITED,
    /** In none, and none has to have it: it was never sent, or belongs to the day before. */
    NOWHERE,
    /** In none, and this day's ought to have it. */
    MISSING;

    static Whereabouts of(Pair pair) {
        if (pair.listed()) {
            return LISTED;
        }
        var ours = pair.ours();
        var day = pair.day();
        if (ours.neverSent()) {
            return NOWHERE;
        }
        var ofTheDayBefore = ours.lastMoment().isBefore(day.start());
        if (pair.listedElsewhere().isPresent()) {
            return ofTheDayBefore ? NOWHERE : ELSEWHERE;
        }
        if (ofTheDayBefore) {
            return awaitedSinceTheDayBefore(pair) ? MISSING : NOWHERE;
        }
        if (day.mayBelongToTheNextDay(ours.lastMoment())) {
            return awaitedByLaterDay(pair) ? MISSING : AWAITED;
        }
        return day.mayBelongToTheDayBefore(ours.requestedAt())
                        && !pair.dayBeforeReconciled()
                        && !awaitedByEarlierDay(pair)
                ? AWAITED
                : MISSING;
    }

    /** What each of two days expected in the statement of the other would be in none, and missed by nobody. */
    private static boolean awaitedByLaterDay(Pair pair) {
        return pair.notes().stream()
                .anyMatch(
                        note -> note.awaited() && note.date().isAfter(pair.day().date()));
    }

    private static boolean awaitedByEarlierDay(Pair pair) {
        return pair.notes().stream()
                .anyMatch(note ->
                        note.awaited() && note.date().isBefore(pair.day().date()));
    }

    private static boolean awaitedSinceTheDayBefore(Pair pair) {
        var dayBefore = pair.day().date().minusDays(1);
        return pair.notes().stream()
                .anyMatch(note -> note.awaited() && note.date().equals(dayBefore));
    }
}
