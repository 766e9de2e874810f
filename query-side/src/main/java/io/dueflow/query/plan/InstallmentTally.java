package io.dueflow.query.plan;

import io.dueflow.query.projection.Columns;
import io.dueflow.query.projection.Tally;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Keeps the sums over the installments that are alike. */
@Component
class InstallmentTally {

    private static final LocalDate BEFORE_ALL_RUNS = LocalDate.of(1, 1, 1);
    private static final String ADD = """
            insert into installment_total as t
            select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (repaid_by, due_date, status) do update set
              installments = t.installments + excluded.installments, amount = t.amount + excluded.amount,
              commission = t.commission + excluded.commission, credited = t.credited + excluded.credited,
              fees = t.fees + excluded.fees, not_credited = t.not_credited + excluded.not_credited,
              late_fee = t.late_fee + excluded.late_fee""";
    private static final Columns<Tally.Added<InstallmentTotalId>> ADDED = new Columns<Tally.Added<InstallmentTotalId>>()
            .date(added -> added.key().repaidBy())
            .date(added -> added.key().dueDate())
            .name(added -> added.key().status())
            .bigint(added -> added.sums()[0])
            .bigint(added -> added.sums()[1])
            .bigint(added -> added.sums()[2])
            .bigint(added -> added.sums()[3])
            .bigint(added -> added.sums()[4])
            .bigint(added -> added.sums()[5])
            .bigint(added -> added.sums()[6]);

    private final Tally<InstallmentTotalId> tally;

    InstallmentTally(JdbcTemplate jdbc) {
        this.tally = new Tally<>("installment_total", added -> write(jdbc, added));
    }

    private static void write(JdbcTemplate jdbc, List<Tally.Added<InstallmentTotalId>> added) {
        jdbc.update(ADD, ADDED.of(added));
    }

    /** Installments that are new. */
    void scheduled(LocalDate dueDate, long installments, long amount, long commission) {
        tally.add(InstallmentTotalId.pending(dueDate), installments, amount, commission, 0, 0, installments, 0);
    }

    /** An installment that was counted there and now is here. */
    void moved(InstallmentRow from, InstallmentRow to) {
        tally.subtract(key(from), sums(from));
        tally.add(key(to), sums(to));
    }

    private static InstallmentTotalId key(InstallmentRow row) {
        var standing = row.standing();
        if (!standing.isRepaid()) {
            return new InstallmentTotalId(
                    InstallmentTotalId.NOT_REPAID, row.due().date(), standing.status());
        }
        var repaidBy = standing.triedDate() == null ? BEFORE_ALL_RUNS : standing.triedDate();
        return new InstallmentTotalId(repaidBy, row.due().date(), standing.status());
    }

    private static long[] sums(InstallmentRow row) {
        var due = row.due();
        var standing = row.standing();
        var lateFee = standing.delay().lateFee();
        return standing.credited() == null
                ? new long[] {1, due.amount(), due.commission(), 0, 0, 1, lateFee}
                : new long[] {1, due.amount(), due.commission(), standing.credited(), standing.fees(), 0, lateFee};
    }
}
