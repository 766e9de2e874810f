package io.dueflow.query.plan;

import io.dueflow.messages.bank.RefusalReason;
import io.dueflow.messages.calendar.WorkingDays;
import io.dueflow.messages.money.Money;
import io.dueflow.messages.query.Installment;
import io.dueflow.messages.query.InstallmentKey;
import io.dueflow.messages.query.InstallmentStatus;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;

/** One installment of a plan. */
@Entity
@Immutable
@Table(name = "repayment_plan")
public class PlannedInstallment {

    @EmbeddedId
    RepaymentId id;

    String borrowerUserNo;
    String borrowerConsumerId;
    LocalDate dueDate;
    long principal;
    long interest;
    long commission;
    long amount;

    @Enumerated(EnumType.STRING)
    InstallmentStatus status;

    int attempt;

    @Enumerated(EnumType.STRING)
    RefusalReason refusalReason;

    LocalDate triedDate;
    Integer triedRound;
    Long credited;
    Long fees;
    long lateFee;
    Instant retryAt;
    LocalDate overdueSince;
    int stops;
    Instant waitsSince;

    /** Without its quotes, Hibernate would take {@code period} for a word of SQL, and the case's own for the installment's. */
    @Formula("""
            (select c.case_no from operator_case c
             where c.project_no = project_no and c.period = `period` and c.state in ('OPEN', 'PROPOSED')
             order by c.opened_at, c.case_no limit 1)""")
    String openCaseNo;

    short shardKey;

    InstallmentKey key() {
        return new InstallmentKey(dueDate, id.projectNo(), id.period());
    }

    /** @param today on which it is counted how late it is */
    public Installment toMessage(LocalDate today, WorkingDays days) {
        var late = status.isOver() ? new DaysPastDue(0) : DaysPastDue.on(today, dueDate, days);
        return new Installment(
                id.projectNo(),
                id.period(),
                borrowerUserNo,
                borrowerConsumerId,
                dueDate,
                Money.ofCents(principal),
                Money.ofCents(interest),
                Money.ofCents(commission),
                Money.ofCents(amount),
                status,
                attempt,
                refusalReason,
                needsPerson(),
                Money.ofCents(lateFee),
                retryAt,
                overdueSince,
                late.days(),
                late.bucket().orElse(null),
                openCaseNo);
    }

    private boolean needsPerson() {
        var refusedForGood = refusalReason != null && refusalReason.needsPerson();
        return status == InstallmentStatus.REFUSED && (refusedForGood || stops > 0);
    }
}
