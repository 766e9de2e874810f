package io.dueflow.app.proof;

import org.springframework.jdbc.core.simple.JdbcClient;

/** What the read models say: the requests to the bank that were done, and the shares of the investors. */
final class ReadModelWitness {

    private static final String TELL = """
            insert into proof_movement
            select 'readModels', r.request_no, r.project_no, r.period,
              case r.kind when 'CONFIRMATION' then 'SETTLEMENT' else r.kind end,
              (r.answered_at at time zone 'Asia/Shanghai')::date, r.amount,
              coalesce(s.credited, 0), coalesce(s.fees, 0) + coalesce(p.commission, 0), null
            from depository_record r
              left join repayment_plan p
                on r.kind = 'CONFIRMATION' and p.project_no = r.project_no and p.period = r.period
              left join lateral (
                select sum(d.principal + d.interest - d.commission + d.late_fee) as credited, sum(d.commission) as fees
                from receivable_detail d
                where r.kind = 'CONFIRMATION' and d.project_no = r.project_no and d.period = r.period
                  and d.request_no = r.request_no) s on true
            where r.state = 'DONE'""";

    private static final String OF_DAYS = """
             and r.answered_at >= (:from::date)::timestamp at time zone 'Asia/Shanghai'
              and r.answered_at < (:until::date)::timestamp at time zone 'Asia/Shanghai'""";

    private final JdbcClient jdbc;

    ReadModelWitness(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void tell(ProofRange range) {
        if (range.beginning()) {
            jdbc.sql(TELL).update();
        } else {
            jdbc.sql(TELL + OF_DAYS)
                    .param("from", range.dayBefore())
                    .param("until", range.dayAfter().plusDays(1))
                    .update();
        }
    }
}
