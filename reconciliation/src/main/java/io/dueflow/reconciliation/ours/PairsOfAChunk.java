package io.dueflow.reconciliation.ours;

import io.dueflow.messages.bank.RequestNumber;
import io.dueflow.reconciliation.match.BankDay;
import io.dueflow.reconciliation.match.BankLine;
import io.dueflow.reconciliation.match.NeighbourNote;
import io.dueflow.reconciliation.match.OurRequest;
import io.dueflow.reconciliation.match.Pair;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts together what there is about a few hundred request numbers, with a fixed number of queries. */
final class PairsOfAChunk {

    private final OurRequests requests;
    private final NeighbourNotes neighbours;
    private final BankDay day;
    private final boolean dayBeforeReconciled;

    PairsOfAChunk(StoredEvents events, BankDay day) {
        this.requests = new OurRequests(events);
        this.neighbours = new NeighbourNotes(events, day.date());
        this.day = day;
        this.dayBeforeReconciled = neighbours.dayBeforeReconciled();
    }

    List<Pair> of(Chunk chunk) {
        var ours = requests.of(
                chunk.numbers().stream().map(NumberRows::withWhatBelongsToIt).collect(Collectors.toSet()));
        var settled = settledEarlier(chunk);
        var notes = neighbours.of(chunk.numbers().stream()
                .filter(rows -> rows.lines().isEmpty())
                .map(rows -> ours.get(rows.requestNo()))
                .filter(Objects::nonNull)
                .toList());
        // Of a freeze that is neither listed nor recorded there is nothing to compare.
        return chunk.numbers().stream()
                .filter(rows -> !rows.lines().isEmpty() || ours.containsKey(rows.requestNo()))
                .map(rows -> pair(rows, ours, settled, notes))
                .toList();
    }

    private Set<String> settledEarlier(Chunk chunk) {
        var settled = new HashSet<>(chunk.bookedEarlier());
        var earlier = chunk.numbers().stream()
                .flatMap(NumberRows::earlierConfirmations)
                .map(NumberRows::stream)
                .map(StreamRange::only)
                .collect(Collectors.toSet());
        requests.of(earlier).values().stream()
                .filter(OurRequest::done)
                .forEach(request -> settled.add(request.requestNo()));
        return settled;
    }

    private Pair pair(
            NumberRows rows,
            Map<String, OurRequest> ours,
            Set<String> settled,
            Map<String, List<NeighbourNote>> notes) {
        var requestNo = rows.requestNo();
        return new Pair(
                day,
                requestNo,
                List.copyOf(rows.lines()),
                ours.get(requestNo),
                rows.number().map(RequestNumber::confirmation).map(ours::get).orElse(null),
                rows.number().map(RequestNumber::release).map(ours::get).orElse(null),
                rows.ended(),
                rows.lines().stream().anyMatch(BankLine::booked)
                        ? rows.earlierConfirmations()
                                .filter(settled::contains)
                                .findFirst()
                                .orElse(null)
                        : null,
                notes.getOrDefault(requestNo, List.of()),
                dayBeforeReconciled);
    }
}
