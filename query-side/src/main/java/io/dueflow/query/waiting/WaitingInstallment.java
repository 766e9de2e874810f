package io.dueflow.query.waiting;

import io.dueflow.messages.bank.RefusalReason;
import io.dueflow.messages.money.Money;
import io.dueflow.messages.query.InstallmentKey;
import io.dueflow.messages.query.WaitingEntry;
import io.dueflow.messages.query.WaitingKind;
import io.dueflow.query.plan.RepaymentId;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;

/** One installment that waits. */
@Entity
@Immutable
@Table(name = "waiting_installment")
class WaitingInstallment {

    @EmbeddedId
    RepaymentId id;

    String borrowerUserNo;
    LocalDate dueDate;
    long amount;
    long lateFee;
    int attempt;

    @Enumerated(EnumType.STRING)
    RefusalReason refusalReason;

    Instant retryAt;
    Instant since;

    /** The one that keeps it waiting comes first. Of what is on its way, which waits for no case, none is told. */
    @Formula("""
            (select c.case_no from operator_case c
             where kind <> 'IN_FLIGHT' and c.project_no = project_no and c.period = `period`
               and c.state in ('OPEN', 'PROPOSED')
             order by c.kind = 'BANK_SILENT' desc, c.opened_at, c.case_no limit 1)""")
    String caseNo;

    @Enumerated(EnumType.STRING)
    WaitingKind kind;

    InstallmentKey key() {
        return new InstallmentKey(dueDate, id.projectNo(), id.period());
    }

    WaitingEntry toMessage() {
        return new WaitingEntry(
                kind,
                id.projectNo(),
                id.period(),
                borrowerUserNo,
                dueDate,
                Money.ofCents(amount),
                Money.ofCents(lateFee),
                attempt,
                since,
                refusalReason,
                retryAt,
                caseNo);
    }
}
