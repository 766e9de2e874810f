package io.dueflow.query.api;

import io.dueflow.messages.plan.RepaymentWay;
import io.dueflow.messages.query.Plan;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

@Schema(name = "Plan", description = "A project's terms and all its installments. Amounts in yuan with two decimals.")
record PlanView(
        @Schema(example = "P1") String projectNo,
        @Schema(example = "B1") String borrowerUserNo,
        @Schema(example = "C1") String borrowerConsumerId,
        @Schema(example = "12000.00") BigDecimal amount,
        @Schema(example = "2025-10-31") LocalDate startDate,
        @Schema(description = "Months", example = "12") int periods,
        RepaymentWay repaymentWay,

        @Schema(description = "What the borrower pays a year, as a fraction", example = "0.12")
        BigDecimal borrowerAnnualRate,

        @Schema(description = "What the investors earn a year, as a fraction", example = "0.10")
        BigDecimal annualRate,

        @Schema(description = "The platform's share of an investor's interest, as a fraction", example = "0.05")
        BigDecimal investorFeeRate,

        @Schema(description = "How many tenders fund it", example = "37")
        int tenders,

        OffsetDateTime activatedAt,
        List<InstallmentView> installments) {

    static PlanView of(Plan plan) {
        var project = plan.project();
        return new PlanView(
                project.projectNo(),
                project.borrowerUserNo(),
                project.borrowerConsumerId(),
                project.amount().yuan(),
                project.startDate(),
                project.periods(),
                project.repaymentWay(),
                project.borrowerAnnualRate(),
                project.annualRate(),
                project.investorFeeRate(),
                plan.tenders(),
                ShanghaiTime.of(plan.activatedAt()),
                plan.installments().stream().map(InstallmentView::of).toList());
    }
}
