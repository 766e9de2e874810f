package io.dueflow.reconciliation.ours;

import io.dueflow.messages.bank.BankRequestId;
import io.dueflow.reconciliation.match.BankDay;
import io.dueflow.reconciliation.match.NeighbourNote;
import io.dueflow.reconciliation.match.OurRequest;
import io.dueflow.reconciliation.match.Pair;
import io.dueflow.reconciliation.match.RequestNumber;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/** Puts together what there is about a few thousand request numbers, with a fixed number of queries. */
final class PairsOfAChunk {

    private static final String BOOKED = """
            select distinct request_no from pg_temp.statement_line where booked and stream = any(?)""";

    private final JdbcTemplate jdbc;
    private final OurRequests requests;
    private final NeighbourNotes neighbours;
    private final BankDay day;
    private final boolean dayBeforeReconciled;

    PairsOfAChunk(JdbcTemplate jdbc, StoredEvents events, BankDay day) {
        this.jdbc = jdbc;
        this.requests = new OurRequests(events);
        this.neighbours = new NeighbourNotes(events, day.date());
        this.day = day;
        this.dayBeforeReconciled = neighbours.dayBeforeReconciled();
    }

    List<Pair> of(List<NumberRows> numbers) {
        var ours = requests.of(numbers.stream()
                .flatMap(rows -> withWhatBelongsToIt(rows.requestNo()))
                .collect(Collectors.toSet()));
        var earlier = numbers.stream()
                .flatMap(rows -> earlierConfirmations(rows.requestNo()))
                .collect(Collectors.toSet());
        var settled = bookedAmong(earlier);
        requests.of(earlier).values().stream()
                .filter(OurRequest::done)
                .forEach(request -> settled.add(request.requestNo()));
        var notes = neighbours.of(numbers.stream()
                .filter(rows -> rows.lines().isEmpty())
                .map(rows -> ours.get(rows.requestNo()))
                .toList());
        return numbers.stream().map(rows -> pair(rows, ours, settled, notes)).toList();
    }

    /** A freeze is judged by what settles or releases it, and names the payer of both. */
    private static Stream<String> withWhatBelongsToIt(String requestNo) {
        return RequestNumber.read(requestNo)
                .map(number -> Stream.of(number.freeze(), number.confirmation(), number.release()))
                .orElseGet(() -> Stream.of(requestNo));
    }

    private static Stream<String> earlierConfirmations(String requestNo) {
        return RequestNumber.read(requestNo).filter(RequestNumber::isConfirmation).stream()
                .flatMap(RequestNumber::earlierConfirmations);
    }

    private Set<String> bookedAmong(Collection<String> requestNos) {
        if (requestNos.isEmpty()) {
            return new HashSet<>();
        }
        var streams = requestNos.stream()
                .map(requestNo -> new BankRequestId(requestNo).toString())
                .toArray();
        return new HashSet<>(jdbc.query(
                BOOKED,
                statement -> statement.setArray(1, statement.getConnection().createArrayOf("varchar", streams)),
                (row, number) -> row.getString(1)));
    }

    private Pair pair(
            NumberRows rows,
            Map<String, OurRequest> ours,
            Set<String> settled,
            Map<String, List<NeighbourNote>> notes) {
        var requestNo = rows.requestNo();
        var number = RequestNumber.read(requestNo);
        return new Pair(
                day,
                requestNo,
                List.copyOf(rows.lines()),
                ours.get(requestNo),
                number.map(RequestNumber::confirmation).map(ours::get).orElse(null),
                number.map(RequestNumber::release).map(ours::get).orElse(null),
                rows.ended(),
                rows.lines().stream().anyMatch(line -> line.booked())
                        ? earlierConfirmations(requestNo)
                                .filter(settled::contains)
                                .findFirst()
                                .orElse(null)
                        : null,
                notes.getOrDefault(requestNo, List.of()),
                dayBeforeReconciled);
    }
}
