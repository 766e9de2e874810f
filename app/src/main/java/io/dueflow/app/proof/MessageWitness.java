package io.dueflow.app.proof;

import io.dueflow.app.proof.Comparison.Found;
import io.dueflow.app.proof.Difference.Kind;
import io.dueflow.messages.money.Money;
import java.sql.Types;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What other systems were told of repayments. A message has the number of its event's place, so each can be held against
 * its own event. It tells what was paid, not who got what of it.
 */
final class MessageWitness {

    private static final String FIRST = """
            select least((select min(message_id) from repayment_status_message),
              (select min(message_id) from finance_status_message))::bigint""";

    private static final String TOLD = """
            with told as (
              select message_id::bigint as place, repayment_no, status,
                (message_content ->> 'projectNo') || '-' || (message_content ->> 'period') as about,
                ((message_content -> 'detailMessage' ->> 'amount')::numeric * 100)::bigint as amount,
                ((message_content ->> 'msgCreateTime')::timestamptz at time zone 'Asia/Shanghai')::date as day
              from repayment_status_message where (message_content ->> 'msgType') = '3'
                and (:repaymentNo::text is null or repayment_no = :repaymentNo)),
            repaid as (
              select r.*, project_no || '-' || period as repayment_no,
                exists (select 1 from proof_request c where c.witness = 'events' and c.kind = 'SETTLEMENT'
                  and c.project_no = r.project_no and c.period = r.period and c.amount = r.amount) as confirmed
              from proof_repaid r
              where :projectNo::text is null or project_no = :projectNo and period = :period),
            compared as (
              select coalesce(r.place, t.place) as place, coalesce(r.repayment_no, t.repayment_no) as repayment_no,
                r.amount as repaid, t.amount as told, t.status, coalesce(r.confirmed, true) as confirmed,
                coalesce(r.place, t.place) >= :first as meant, t.about,
                r.repayment_no is not null and t.repayment_no is not null
                  and t.about is distinct from r.repayment_no as of_another
              from repaid r full join told t using (place)
              where coalesce(r.day, t.day) between :from and :to)
            """;

    private final JdbcClient jdbc;
    private final ProofRange range;

    MessageWitness(JdbcClient jdbc, ProofRange range) {
        this.jdbc = jdbc;
        this.range = range;
    }

    /**
     * @param paid what the messages say was paid
     * @param notSent how many of them are still to be sent
     * @param before how many repayments are from before there were messages
     */
    record Told(long messages, Money paid, long notSent, long before) {}

    /** The place from which on there are messages; none where nobody was ever told anything. */
    Optional<Long> first() {
        return jdbc.sql(FIRST)
                .query((row, number) -> Optional.ofNullable(row.getObject(1, Long.class)))
                .single();
    }

    Told told(long first) {
        return question("""
                select count(told) as messages, coalesce(sum(told), 0) as paid,
                  count(*) filter (where status <> 1) as not_sent, count(*) filter (where not meant) as before
                from compared""", first)
                .query((row, number) -> new Told(
                        row.getLong("messages"),
                        Money.ofCents(row.getLong("paid")),
                        row.getLong("not_sent"),
                        row.getLong("before")))
                .single();
    }

    Found differences(long first, int limit) {
        var found = new Found();
        question("""
                select *, count(*) over () as wrong from compared
                where not confirmed or meant and (repaid is distinct from told or of_another)
                order by place limit :limit""", first).param("limit", limit).query(row -> {
            found.wrong = row.getLong("wrong");
            found.listed.add(new Difference(
                    Kind.TOLD_WRONGLY,
                    row.getString("repayment_no"),
                    null,
                    row.getLong("place"),
                    row.getBoolean("confirmed") && row.getBoolean("of_another")
                            ? "messages: told of " + row.getString("about") + " what was repaid of "
                                    + row.getString("repayment_no")
                            : words(
                                    row.getBoolean("confirmed"),
                                    row.getObject("repaid", Long.class),
                                    row.getObject("told", Long.class))));
        });
        return found;
    }

    private static String words(boolean confirmed, Long repaid, Long told) {
        if (!confirmed) {
            return "events: repaid " + Money.ofCents(repaid) + " without such a confirmation of the bank";
        }
        if (told == null) {
            return "messages: nothing was told of the repayment of " + Money.ofCents(repaid);
        }
        return repaid == null
                ? "messages: a repayment of " + Money.ofCents(told) + " was told that no event knows"
                : "messages: told " + Money.ofCents(told) + ", but " + Money.ofCents(repaid) + " was repaid";
    }

    private JdbcClient.StatementSpec question(String select, long first) {
        var repayment = range.projectNo() == null ? null : range.projectNo() + "-" + range.period();
        return jdbc.sql(TOLD + select)
                .param("repaymentNo", repayment, Types.VARCHAR)
                .param("projectNo", range.projectNo(), Types.VARCHAR)
                .param("period", range.period(), Types.INTEGER)
                .param("first", first)
                .param("from", range.from())
                .param("to", range.to());
    }
}
