package io.dueflow.query.attempt;

import io.dueflow.messages.installment.InstallmentId;
import io.dueflow.messages.whatif.CollectedOn;
import io.dueflow.messages.whatif.FindCollectedOn;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers what was asked for on a business date. */
@Component
class CollectedAnswers {

    private static final String FIND = """
            select p.project_no, p.period from repayment_plan p
            where exists (select from repayment_detail d where d.business_date = :date
              and d.project_no = p.project_no and d.period = p.period)
            order by p.due_date, p.project_no, p.period limit :limit""";

    private final JdbcClient jdbc;

    CollectedAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @QueryHandler
    CollectedOn answer(FindCollectedOn query) {
        return new CollectedOn(jdbc.sql(FIND)
                .param("date", query.businessDate())
                .param("limit", query.limit())
                .query((row, number) -> new InstallmentId(row.getString(1), row.getInt(2)))
                .list());
    }
}
