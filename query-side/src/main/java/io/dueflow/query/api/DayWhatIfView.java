package io.dueflow.query.api;

import io.dueflow.messages.bank.RefusalReason;
import io.dueflow.messages.money.Money;
import io.dueflow.messages.whatif.DayOutcome;
import io.dueflow.messages.whatif.DayState;
import io.dueflow.messages.whatif.DayWhatIf;
import io.dueflow.messages.whatif.RepaymentWhatIf;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;

@Schema(name = "DayWhatIf", description = "A business date as it went and as it would have gone. Amounts in yuan.")
record DayWhatIfView(
        @Schema(example = "2026-12-15") LocalDate date, TotalsView is, TotalsView wouldBe, List<LineView> repayments) {

    static DayWhatIfView of(DayWhatIf day) {
        return new DayWhatIfView(
                day.businessDate(),
                TotalsView.of(day.repayments(), RepaymentWhatIf::is),
                TotalsView.of(day.repayments(), RepaymentWhatIf::wouldBe),
                day.repayments().stream().map(LineView::of).toList());
    }

    @Schema(name = "DayWhatIfTotals", description = "How the date ends")
    record TotalsView(
            @Schema(example = "1") long repaid,
            @Schema(example = "1010.00") BigDecimal repaidAmount,

            @Schema(description = "Refused, on their way or skipped", example = "0")
            long open,

            BigDecimal openAmount,

            @Schema(description = "What the delay of the open ones costs when they are tried next", example = "0.00")
            BigDecimal lateFeesThen) {

        static TotalsView of(List<RepaymentWhatIf> repayments, Function<RepaymentWhatIf, DayOutcome> side) {
            var repaid = repayments.stream()
                    .filter(repayment -> side.apply(repayment).state() == DayState.REPAID)
                    .map(RepaymentWhatIf::amount)
                    .toList();
            var all = Money.sum(repayments.stream().map(RepaymentWhatIf::amount).toList());
            var then = repayments.stream()
                    .map(repayment -> side.apply(repayment).lateFeeThen())
                    .toList();
            return new TotalsView(
                    repaid.size(),
                    Money.sum(repaid).yuan(),
                    repayments.size() - repaid.size(),
                    all.minus(Money.sum(repaid)).yuan(),
                    Money.sum(then).yuan());
        }
    }

    @Schema(name = "DayWhatIfRepayment", description = "One installment of the date")
    record LineView(
            @Schema(example = "P1") String projectNo,
            @Schema(example = "3") int period,
            LocalDate dueDate,
            @Schema(example = "B1") String borrowerUserNo,
            @Schema(example = "1010.00") BigDecimal amount,
            @Schema(example = "0.00") BigDecimal lateFee,
            OutcomeView is,
            OutcomeView wouldBe,

            @Schema(description = "Whether both are the same")
            boolean same) {

        static LineView of(RepaymentWhatIf line) {
            return new LineView(
                    line.projectNo(),
                    line.period(),
                    line.dueDate(),
                    line.borrowerUserNo(),
                    line.amount().yuan(),
                    line.lateFee().yuan(),
                    OutcomeView.of(line.is()),
                    OutcomeView.of(line.wouldBe()),
                    line.is().equals(line.wouldBe()));
        }
    }

    @Schema(name = "DayWhatIfOutcome", description = "How a repayment stands at the end of the date")
    record OutcomeView(
            DayState state,

            @Schema(description = "In which it came to this", example = "1")
            int round,

            RefusalReason reason,

            @Schema(description = "When it is tried again by itself")
            OffsetDateTime nextTry,

            @Schema(description = "What the delay costs by then", example = "0.00")
            BigDecimal lateFeeThen) {

        static OutcomeView of(DayOutcome outcome) {
            return new OutcomeView(
                    outcome.state(),
                    outcome.round(),
                    outcome.reason(),
                    ShanghaiTime.of(outcome.nextTry()),
                    outcome.lateFeeThen().yuan());
        }
    }
}
