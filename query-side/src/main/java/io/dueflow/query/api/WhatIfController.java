package io.dueflow.query.api;

import io.dueflow.messages.plan.RepaymentWay;
import io.dueflow.messages.query.TakesAsOf;
import io.dueflow.messages.whatif.CollectedOn;
import io.dueflow.messages.whatif.DayWhatIf;
import io.dueflow.messages.whatif.FindCollectedOn;
import io.dueflow.messages.whatif.FindDayWhatIf;
import io.dueflow.messages.whatif.FindPlanWhatIf;
import io.dueflow.messages.whatif.PlanChanges;
import io.dueflow.messages.whatif.PlanWhatIf;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@TakesAsOf
@Tag(name = "What if", description = "A plan or a day with something other than it was; nothing is changed")
@BadRequestResponse
class WhatIfController {

    static final int MOST_REPAYMENTS = 1_000;

    private final Questions questions;

    WhatIfController(Questions questions) {
        this.questions = questions;
    }

    @GetMapping("/api/plans/{projectNo}/what-if")
    @Operation(
            summary = "A plan with other terms or days of payment, beside the plan as it is",
            description = "The same arithmetic that plans are made with. A period that is not named in `paid` is as "
                    + "late as it was, and not late at all where it is not paid yet; one that is named was asked for "
                    + "when due, and its money came on that day.")
    @ApiResponse(responseCode = "200", description = "Both, with the difference of each period and of each investor")
    @NotFoundResponse
    @ConflictResponse
    PlanWhatIfView plan(
            @Parameter(example = "P1") @PathVariable String projectNo,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate startDate,
            @Parameter(description = "Months") @RequestParam(required = false) Integer periods,
            @RequestParam(required = false) RepaymentWay repaymentWay,
            @Parameter(description = "As a fraction", example = "0.12") @RequestParam(required = false)
                    BigDecimal borrowerAnnualRate,
            @Parameter(description = "As a fraction", example = "0.10") @RequestParam(required = false)
                    BigDecimal annualRate,
            @Parameter(description = "As a fraction", example = "0.05") @RequestParam(required = false)
                    BigDecimal investorFeeRate,
            @Parameter(description = "A period and the day on which its money came", example = "3=2026-05-01")
                    @RequestParam(defaultValue = "")
                    List<String> paid) {
        var changes = new PlanChanges(
                startDate,
                periods == null ? null : Checked.period("periods", periods),
                repaymentWay,
                borrowerAnnualRate,
                annualRate,
                investorFeeRate,
                WhatIfParameters.paid(paid));
        var query = new FindPlanWhatIf(Checked.identifier("projectNo", projectNo), changes);
        return PlanWhatIfView.of(questions.askFor("plan of project " + projectNo, query, PlanWhatIf.class));
    }

    @GetMapping("/api/days/{date}/what-if")
    @Operation(
            summary = "A business date with other balances, beside the date as it went",
            description = "For what was asked for on the date, at most 1,000 installments. The borrowers named have "
                    + "what is said and no more; of everybody else it stays as it was. Each round asks in the order of "
                    + "due date, project and period, at the hours of the policy.")
    @ApiResponse(responseCode = "200", description = "Both, installment by installment")
    DayWhatIfView day(
            @Parameter(example = "2026-12-15") @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    LocalDate date,
            @Parameter(
                            description = "What a borrower has, from midnight or from a time on",
                            example = "B1=500.00@14:30")
                    @RequestParam(defaultValue = "")
                    List<String> balance,
            @Parameter(description = "What would not be asked for", example = "P1/3") @RequestParam(defaultValue = "")
                    List<String> skip) {
        var money = WhatIfParameters.money(balance);
        var skipped = WhatIfParameters.skipped(skip);
        var collected =
                questions.ask(new FindCollectedOn(Checked.date("date", date), MOST_REPAYMENTS + 1), CollectedOn.class);
        if (collected.installments().size() > MOST_REPAYMENTS) {
            throw new BadParameter(
                    "date", "had more than %d installments to collect, which is the most".formatted(MOST_REPAYMENTS));
        }
        var query = new FindDayWhatIf(date, collected.installments(), money, skipped);
        var day = questions.ask(query, DayWhatIf.class);
        WhatIfParameters.refuseWhatIsNotOf(day, money, skipped);
        return DayWhatIfView.of(day);
    }
}
