package io.dueflow.query.testing;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The totals as they are kept, and as they come out when the rows are counted; those of nothing are left out. */
@Component
public class Totals {

    private final JdbcTemplate jdbc;

    Totals(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public List<String> keptOfInstallments() {
        return jdbc.queryForList("""
                select t::text from installment_total t
                where (installments, amount, commission, credited, fees, not_credited, late_fee) <> (0, 0, 0, 0, 0, 0, 0)
                order by 1""", String.class);
    }

    public List<String> countedInstallments() {
        return jdbc.queryForList("""
                select t::text from (
                  select case when status = 'REPAID' then tried_date else date '9999-12-31' end, due_date, status,
                    count(*), sum(amount), sum(commission), coalesce(sum(credited), 0), coalesce(sum(fees), 0),
                    count(*) filter (where credited is null), sum(late_fee)
                  from repayment_plan group by 1, 2, 3) t
                order by 1""", String.class);
    }

    public List<String> keptOfAttempts() {
        return jdbc.queryForList("select t::text from attempt_total t where attempts <> 0 order by 1", String.class);
    }

    public List<String> countedAttempts() {
        return jdbc.queryForList("""
                select t::text from (
                  select business_date, sync_status, reason, outcome_unknown, count(*)
                  from repayment_detail group by 1, 2, 3, 4) t
                order by 1""", String.class);
    }
}
