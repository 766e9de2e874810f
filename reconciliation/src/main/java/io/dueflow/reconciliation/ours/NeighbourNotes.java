package io.dueflow.reconciliation.ours;

import io.dueflow.messages.Shanghai;
import io.dueflow.messages.reconciliation.BreakFound;
import io.dueflow.messages.reconciliation.BreakId;
import io.dueflow.messages.reconciliation.BreakKind;
import io.dueflow.messages.reconciliation.BreakMatched;
import io.dueflow.messages.reconciliation.DayReconciled;
import io.dueflow.messages.reconciliation.Difference;
import io.dueflow.messages.reconciliation.ReconciledDayId;
import io.dueflow.reconciliation.match.NeighbourNote;
import io.dueflow.reconciliation.match.OurRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What passes over other dates have noted about requests that this date's statement does not list. */
final class NeighbourNotes {

    private static final List<BreakKind> TELLING = List.of(BreakKind.TIMING, BreakKind.STATE_DIFFERS);

    private record Where(String requestNo, LocalDate date) {}

    private final StoredEvents events;
    private final LocalDate date;

    NeighbourNotes(StoredEvents events, LocalDate date) {
        this.events = events;
        this.date = date;
    }

    boolean dayBeforeReconciled() {
        return events.of(List.of(new ReconciledDayId(date.minusDays(1)).toString())).values().stream()
                .flatMap(List::stream)
                .anyMatch(recorded -> recorded.is(DayReconciled.class));
    }

    Map<String, List<NeighbourNote>> of(Collection<OurRequest> requests) {
        var places = new HashMap<String, Where>();
        requests.forEach(request -> dates(request)
                .forEach(other -> TELLING.forEach(kind -> places.put(
                        new BreakId(Difference.breakNo(other, request.requestNo(), kind)).toString(),
                        new Where(request.requestNo(), other)))));
        var notes = new HashMap<String, List<NeighbourNote>>();
        events.of(places.keySet()).forEach((stream, recorded) -> {
            var where = places.get(stream);
            notes.computeIfAbsent(where.requestNo(), requestNo -> new ArrayList<>())
                    .add(note(where.date(), recorded));
        });
        return notes;
    }

    /** A request that stayed unknown for days was booked when it was sent, and is counted when it was answered. */
    private Stream<LocalDate> dates(OurRequest request) {
        return Stream.of(
                        date.minusDays(1),
                        date.plusDays(1),
                        Shanghai.dateOf(request.requestedAt()),
                        Shanghai.dateOf(request.lastMoment()))
                .filter(other -> !other.equals(date))
                .distinct();
    }

    /**
     * What has matched since is not so any more: neither is a request listed that a later statement of the date did not
     * have, nor is one awaited that was found. Only what an earlier date has awaited is awaited for good, and what another
     * date has noted as listed in this date's statement, since it is this date's own pass that found it.
     */
    private NeighbourNote note(LocalDate other, List<Recorded> recorded) {
        Difference last = null;
        var stands = false;
        for (var one : recorded) {
            if (one.is(BreakFound.class)) {
                last = one.as(BreakFound.class).difference();
                stands = true;
            } else if (one.is(BreakMatched.class)) {
                stands = false;
            }
        }
        var isTiming = last != null && last.kind() == BreakKind.TIMING;
        var isAwaited = isTiming
                && !last.listed()
                && (last.counterpart() == null || last.counterpart().equals(date));
        return new NeighbourNote(other, stands && last.listed(), isAwaited && (stands || other.isBefore(date)));
    }
}
