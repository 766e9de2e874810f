package io.dueflow.query.api;

import io.dueflow.messages.plan.Project;
import io.dueflow.messages.plan.RepaymentWay;
import io.dueflow.messages.whatif.InvestorWhatIf;
import io.dueflow.messages.whatif.PeriodDue;
import io.dueflow.messages.whatif.PeriodWhatIf;
import io.dueflow.messages.whatif.PlanSums;
import io.dueflow.messages.whatif.PlanWhatIf;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

@Schema(
        name = "PlanWhatIf",
        description =
                "A plan as it is and as it would be. Amounts in yuan with two decimals; a difference is what would "
                        + "be, less what is.")
record PlanWhatIfView(
        @Schema(example = "P1") String projectNo,
        TermsView is,
        TermsView wouldBe,
        List<PeriodView> periods,
        List<InvestorView> investors,
        SumsView sumsAsTheyAre,
        SumsView sumsAsTheyWouldBe,
        SumsView difference) {

    static PlanWhatIfView of(PlanWhatIf whatIf) {
        return new PlanWhatIfView(
                whatIf.terms().projectNo(),
                TermsView.of(whatIf.terms()),
                TermsView.of(whatIf.changedTerms()),
                whatIf.periods().stream().map(PeriodView::of).toList(),
                whatIf.investors().stream().map(InvestorView::of).toList(),
                SumsView.of(whatIf.is()),
                SumsView.of(whatIf.wouldBe()),
                SumsView.difference(whatIf.is(), whatIf.wouldBe()));
    }

    @Schema(name = "WhatIfTerms", description = "What can be asked to be other than it is")
    record TermsView(
            LocalDate startDate,
            int periods,
            RepaymentWay repaymentWay,
            BigDecimal borrowerAnnualRate,
            BigDecimal annualRate,
            BigDecimal investorFeeRate) {

        static TermsView of(Project terms) {
            return new TermsView(
                    terms.startDate(),
                    terms.periods(),
                    terms.repaymentWay(),
                    terms.borrowerAnnualRate(),
                    terms.annualRate(),
                    terms.investorFeeRate());
        }
    }

    @Schema(name = "WhatIfPeriod", description = "Either side is absent where nothing is owed")
    record PeriodView(@Schema(example = "3") int period, DueView is, DueView wouldBe, SumsView difference) {

        static PeriodView of(PeriodWhatIf period) {
            return new PeriodView(
                    period.period(),
                    DueView.of(period.is()),
                    DueView.of(period.wouldBe()),
                    SumsView.difference(sums(period.is()), sums(period.wouldBe())));
        }

        private static PlanSums sums(PeriodDue due) {
            return due == null ? PlanSums.NOTHING : due.sums();
        }
    }

    @Schema(name = "WhatIfDue", description = "What is owed in a period")
    record DueView(
            LocalDate dueDate,

            @Schema(description = "Days of the delay that cost a fee", example = "0")
            long lateDays,

            SumsView sums) {

        static DueView of(PeriodDue due) {
            return due == null ? null : new DueView(due.dueDate(), due.lateDays(), SumsView.of(due.sums()));
        }
    }

    @Schema(name = "WhatIfSums", description = "What the borrower pays, and who gets it")
    record SumsView(
            @Schema(example = "1000.00") BigDecimal principal,
            @Schema(example = "10.00") BigDecimal interest,
            @Schema(example = "0.00") BigDecimal lateFee,

            @Schema(description = "All of these", example = "1010.00")
            BigDecimal borrower,

            @Schema(description = "What the investors get of it, after their fees", example = "1007.60")
            BigDecimal investors,

            @Schema(description = "What the platform keeps of it", example = "2.40")
            BigDecimal commission) {

        static SumsView of(PlanSums sums) {
            return difference(PlanSums.NOTHING, sums);
        }

        static SumsView difference(PlanSums is, PlanSums wouldBe) {
            return new SumsView(
                    wouldBe.principal().minus(is.principal()).yuan(),
                    wouldBe.interest().minus(is.interest()).yuan(),
                    wouldBe.lateFee().minus(is.lateFee()).yuan(),
                    wouldBe.borrower().minus(is.borrower()).yuan(),
                    wouldBe.investors().minus(is.investors()).yuan(),
                    wouldBe.commission().minus(is.commission()).yuan());
        }
    }

    @Schema(name = "WhatIfInvestor", description = "What an investor gets of all periods together, after the fee")
    record InvestorView(
            @Schema(example = "I1") String investorUserNo, BigDecimal is, BigDecimal wouldBe, BigDecimal difference) {

        static InvestorView of(InvestorWhatIf investor) {
            return new InvestorView(
                    investor.investorUserNo(),
                    investor.is().yuan(),
                    investor.wouldBe().yuan(),
                    investor.wouldBe().minus(investor.is()).yuan());
        }
    }
}
