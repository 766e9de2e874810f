package io.dueflow.query.repayment;

import io.dueflow.query.attempt.RepaymentDetail;
import io.dueflow.query.bank.DepositoryRecord;
import io.dueflow.query.plan.PlannedInstallment;
import java.util.List;
import java.util.Objects;
import org.hibernate.Session;

/**
 * The rows of one repayment, read in one turn to the database. While a run is on, each turn waits for a processor, and five
 * of them were most of what the slowest answers took.
 *
 * @param installment empty where there is no such installment
 */
record RepaymentRows(
        List<PlannedInstallment> installment,
        List<RepaymentDetail> attempts,
        List<DepositoryRecord> bankRequests,
        List<TimelineRow> timeline) {

    /** The first row of each table beside the first of the others, and so on: none is repeated. */
    private static final String SELECT = """
            select {i.*}, {a.*}, {b.*}, {t.*}
            from (select *, 1 as n from repayment_plan where project_no = :project and period = :period) i
            full join (
                select *, row_number() over (order by attempt) as n
                from repayment_detail where project_no = :project and period = :period) a using (n)
            full join (
                select *, row_number() over (order by requested_at, request_no) as n
                from depository_record where project_no = :project and period = :period) b using (n)
            full join (
                select *, row_number() over (order by position, at) as n
                from repayment_timeline where project_no = :project and period = :period) t using (n)
            order by n""";

    static RepaymentRows of(Session session, String projectNo, int period) {
        var rows = session.createNativeQuery(SELECT, Object[].class)
                .addEntity("i", PlannedInstallment.class)
                .addEntity("a", RepaymentDetail.class)
                .addEntity("b", DepositoryRecord.class)
                .addEntity("t", TimelineRow.class)
                .setParameter("project", projectNo)
                .setParameter("period", period)
                .list();
        return new RepaymentRows(
                column(rows, 0, PlannedInstallment.class),
                column(rows, 1, RepaymentDetail.class),
                column(rows, 2, DepositoryRecord.class),
                column(rows, 3, TimelineRow.class));
    }

    private static <E> List<E> column(List<Object[]> rows, int number, Class<E> type) {
        return rows.stream()
                .map(row -> row[number])
                .filter(Objects::nonNull)
                .map(type::cast)
                .toList();
    }
}
