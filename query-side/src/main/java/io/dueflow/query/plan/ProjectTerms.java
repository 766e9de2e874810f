package io.dueflow.query.plan;

import io.dueflow.messages.money.Money;
import io.dueflow.messages.plan.Project;
import io.dueflow.messages.plan.RepaymentWay;
import io.dueflow.messages.query.Installment;
import io.dueflow.messages.query.Plan;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.Immutable;

/** The terms of a project. */
@Entity
@Immutable
@Table(name = "project")
class ProjectTerms {

    @Id
    String projectNo;

    String borrowerUserNo;
    String borrowerConsumerId;
    long amount;
    LocalDate startDate;
    int periods;

    @Enumerated(EnumType.STRING)
    RepaymentWay repaymentWay;

    BigDecimal borrowerAnnualRate;
    BigDecimal annualRate;
    BigDecimal investorFeeRate;
    int tenders;
    Instant activatedAt;

    Plan with(List<Installment> installments) {
        var project = new Project(
                projectNo,
                borrowerUserNo,
                borrowerConsumerId,
                Money.ofCents(amount),
                startDate,
                periods,
                repaymentWay,
                borrowerAnnualRate,
                annualRate,
                investorFeeRate);
        return new Plan(project, tenders, activatedAt, installments);
    }
}
