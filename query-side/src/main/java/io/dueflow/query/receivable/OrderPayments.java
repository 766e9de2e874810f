package io.dueflow.query.receivable;

import io.dueflow.messages.money.Money;
import io.dueflow.messages.query.PaymentSum;
import io.dueflow.messages.query.ReceivableKey;
import io.dueflow.messages.query.ReceivablePage;
import io.dueflow.messages.query.ReceivableStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the receivables of a finance order's tenders have brought and still owe. */
@Component
public class OrderPayments {

    /**
     * What the view {@code receivable_plan} tells of them. What became of a project's periods is looked up once for each
     * tender and not for each of its shares, whatever the planner thinks of how many there are.
     */
    private static final String SUMS = """
            select case
                when s.period = any (r.periods) then 'RECEIVED' else coalesce(c.closings ->> s.period::text, 'OPEN')
              end as status,
              count(*) as payments, sum(s.principal) as principal, sum(s.interest) as interest,
              sum(s.commission) as commission, sum(coalesce((l.late_fees ->> s.period::text)::bigint, 0)) as late_fee
            from finance_order_tender t
              cross join lateral (
                select array_agg(period) as periods from receivable_receipt where project_no = t.project_no) r
              cross join lateral (
                select jsonb_object_agg(period, closing) as closings from receivable_closing
                where project_no = t.project_no) c
              cross join lateral (
                select jsonb_object_agg(period, late_fee) as late_fees
                from late_fee_share join receivable_receipt using (project_no, period, request_no)
                where project_no = t.project_no and tender_no = t.tender_no) l
              cross join lateral (
                select period, principal, interest, commission from receivable_share
                where project_no = t.project_no and tender_no = t.tender_no
                offset 0) s
            where t.finance_id = :financeId
            group by 1 order by 1""";

    private final Receivables receivables;
    private final JdbcClient jdbc;

    OrderPayments(Receivables receivables, JdbcClient jdbc) {
        this.receivables = receivables;
        this.jdbc = jdbc;
    }

    /** @param after where the page before ended, or null for the first page */
    public ReceivablePage pageOf(String financeId, ReceivableKey after, int limit) {
        var from = Pages.startAfter(after);
        var rows = receivables.findOfOrderAfter(
                financeId, from.dueDate(), from.projectNo(), from.period(), from.tenderNo(), limit + 1);
        return Pages.of(rows, limit);
    }

    public List<PaymentSum> sumsOf(String financeId) {
        return jdbc.sql(SUMS)
                .param("financeId", financeId)
                .query((row, number) -> new PaymentSum(
                        ReceivableStatus.valueOf(row.getString("status")),
                        row.getLong("payments"),
                        cents(row, "principal"),
                        cents(row, "interest"),
                        cents(row, "commission"),
                        cents(row, "late_fee")))
                .list();
    }

    private static Money cents(ResultSet row, String column) throws SQLException {
        return Money.ofCents(row.getLong(column));
    }
}
