package io.dueflow.query.plan;

import io.dueflow.messages.installment.InstallmentScheduled;
import io.dueflow.messages.query.InstallmentStatus;
import io.dueflow.query.projection.AddedRows;
import io.dueflow.query.projection.BatchedRows;
import io.dueflow.query.projection.Columns;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Inserts installments, and adds those that are new to the totals. */
@Component
class ScheduledRows {

    private static final String NAMES = "project_no, period, borrower_user_no, borrower_consumer_id, due_date, "
            + "principal, interest, commission, amount, shard_key, status, attempt";
    private static final String ADD_UP = """
            with scheduled as (%s returning due_date, amount, commission)
            select due_date, count(*), sum(amount), sum(commission) from scheduled group by due_date""";
    private static final Columns<InstallmentScheduled> COLUMNS = new Columns<InstallmentScheduled>()
            .text(InstallmentScheduled::projectNo)
            .integer(InstallmentScheduled::period)
            .text(InstallmentScheduled::borrowerUserNo)
            .text(InstallmentScheduled::borrowerConsumerId)
            .date(InstallmentScheduled::dueDate)
            .bigint(event -> event.principal().cents())
            .bigint(event -> event.interest().cents())
            .bigint(event -> event.commission().cents())
            .bigint(event -> event.amount().cents())
            .integer(event -> (int) ShardKey.of(event.projectNo()))
            .text(event -> InstallmentStatus.PENDING.name())
            .integer(event -> 0);

    private final JdbcTemplate jdbc;
    private final InstallmentTally totals;
    private final AddedRows<InstallmentScheduled> added;
    private final BatchedRows<InstallmentScheduled> scheduled = BatchedRows.inserted(this::insert);

    ScheduledRows(JdbcTemplate jdbc, InstallmentTally totals) {
        this.jdbc = jdbc;
        this.totals = totals;
        this.added = AddedRows.passingOverThoseThere(jdbc, "repayment_plan", NAMES, COLUMNS);
    }

    void add(InstallmentScheduled event) {
        scheduled.add(event);
    }

    private void insert(List<InstallmentScheduled> events) {
        if (added.copied(events)) {
            events.forEach(event -> totals.scheduled(
                    event.dueDate(),
                    1,
                    event.amount().cents(),
                    event.commission().cents()));
        } else {
            jdbc.query(ADD_UP.formatted(added.statement()), COLUMNS.of(events), sums -> {
                totals.scheduled(sums.getObject(1, LocalDate.class), sums.getLong(2), sums.getLong(3), sums.getLong(4));
            });
        }
    }
}
