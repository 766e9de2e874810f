package io.dueflow.bank.gateway.recovery;

import io.dueflow.messages.bank.BankEvent;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The working table of requests without a known outcome. The events stay the truth; the rows say when to ask. */
public final class OutstandingTable {

    private static final String INSERT = """
            insert into bank_outstanding (request_no, kind, project_no, period, attempt, borrower_user_no,
              freeze_request_no, confirmation_request_no, amount_cents, commission_cents, state, asked, recorded_at,
              next_ask_at)
            select r.*, 'RECORDED', 0, ?, ?
            from unnest(?::text[], ?::text[], ?::text[], ?::int[], ?::int[], ?::text[], ?::text[], ?::text[],
              ?::bigint[], ?::bigint[]) r
            on conflict (request_no) do nothing returning request_no""";

    private static final String CLAIM = """
            with due as (
              select request_no, next_ask_at from bank_outstanding where next_ask_at <= :now
              order by next_ask_at, request_no limit :limit for update skip locked),
            claimed as (
              update bank_outstanding o set asked = asked + 1, next_ask_at = :until from due
              where o.request_no = due.request_no
              returning o.*, due.next_ask_at as was_due_at)
            select * from claimed order by was_due_at, request_no""";

    private static final String POSTPONE = """
            update bank_outstanding set state = :state, next_ask_at = :until
            where request_no = :request_no and (asked = :asked or :state <> 'FAILED')""";

    private static final String DELETE = "delete from bank_outstanding where request_no = any (?)";

    /**
     * Requests without a known outcome.
     *
     * @param oldest when the first of them was written down
     */
    public record Unanswered(long requests, Instant oldest) {}

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;

    public OutstandingTable(JdbcClient jdbc, TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** Writes the requests down and returns the numbers of those that are new to the table. */
    public List<String> insert(List<BankEvent> requests, Instant recordedAt, Instant nextAskAt) {
        if (requests.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(INSERT)
                .param(timestamp(recordedAt))
                .param(timestamp(nextAskAt))
                .params(OutstandingRow.columnsOf(requests))
                .query(String.class)
                .list();
    }

    /** Takes up what is due, the longest overdue first, so that no other node does before the lease ends. */
    public List<Outstanding> claimDue(Instant now, Instant leaseEnd, int limit) {
        return transactions.execute(status -> jdbc.sql(CLAIM)
                .param("now", timestamp(now))
                .param("until", timestamp(leaseEnd))
                .param("limit", limit)
                .query(OutstandingRow::read)
                .list());
    }

    long count() {
        return jdbc.sql("select count(*) from bank_outstanding")
                .query(Long.class)
                .single();
    }

    /** Of each state that there is, how many requests and the oldest of them. */
    public Map<Outstanding.State, Unanswered> unanswered() {
        var found = new EnumMap<Outstanding.State, Unanswered>(Outstanding.State.class);
        jdbc.sql("select state, count(*), min(recorded_at) from bank_outstanding group by state")
                .query(row -> {
                    var oldest = row.getObject(3, OffsetDateTime.class).toInstant();
                    found.put(Outstanding.State.valueOf(row.getString(1)), new Unanswered(row.getLong(2), oldest));
                });
        return found;
    }

    /**
     * Notes how a request stands that was taken up. That a sending failed counts only where nobody has taken it up since:
     * the node that did may have sent it.
     */
    public void postpone(Outstanding taken, Outstanding.State state, Instant nextAskAt) {
        transactions.executeWithoutResult(status -> jdbc.sql(POSTPONE)
                .param("request_no", taken.requestNo())
                .param("asked", taken.asked())
                .param("state", state.name())
                .param("until", timestamp(nextAskAt))
                .update());
    }

    public void delete(String requestNo) {
        transactions.executeWithoutResult(status -> delete(Set.of(requestNo)));
    }

    /** Deletes within the transaction that is under way. */
    void delete(Set<String> requestNos) {
        if (!requestNos.isEmpty()) {
            jdbc.sql(DELETE).param(requestNos.toArray(String[]::new)).update();
        }
    }

    private static OffsetDateTime timestamp(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
