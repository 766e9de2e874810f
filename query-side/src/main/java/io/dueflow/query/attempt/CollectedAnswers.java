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

    /** The attempts of the date by their index, and each one's installment by its key, however many the book has. */
    private static final String FIND = """
            select project_no, period
            from (select distinct project_no, period from repayment_detail where business_date = :date) d
              cross join lateral (
                select due_date from repayment_plan
                where project_no = d.project_no and period = d.period offset 0) p
            order by due_date, project_no, period limit :limit""";

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
