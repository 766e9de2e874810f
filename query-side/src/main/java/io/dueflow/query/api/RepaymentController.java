package io.dueflow.query.api;

import io.dueflow.messages.query.BankRequestRecord;
import io.dueflow.messages.query.Explanation;
import io.dueflow.messages.query.FindBankRequest;
import io.dueflow.messages.query.FindExplanation;
import io.dueflow.messages.query.FindRepayment;
import io.dueflow.messages.query.Repayment;
import io.dueflow.messages.query.TakesAsOf;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@TakesAsOf
@Tag(name = "Repayments", description = "What happened to an installment, and what the bank was asked and answered")
@BadRequestResponse
class RepaymentController {

    private final Questions questions;

    RepaymentController(Questions questions) {
        this.questions = questions;
    }

    @GetMapping("/api/repayments/{projectNo}/{period}")
    @Operation(
            summary = "The story of one installment",
            description = "Where it stands, every attempt, every request to the bank, and a timeline for people.")
    @ApiResponse(responseCode = "200", description = "The repayment")
    @NotFoundResponse
    RepaymentView repayment(
            @Parameter(example = "P1") @PathVariable String projectNo,
            @Parameter(description = "Counted from 1", example = "3") @PathVariable int period) {
        var query = new FindRepayment(Checked.identifier("projectNo", projectNo), Checked.period(period));
        return RepaymentView.of(
                questions.askFor("installment %d of project %s".formatted(period, projectNo), query, Repayment.class));
    }

    @GetMapping("/api/repayments/{projectNo}/{period}/explanation")
    @Operation(
            summary = "Why one installment stands where it does",
            description = "Every event from the deadline to the bank's answers, the texts and the messages to others, "
                    + "each with the one that it came from. Read from the events, not from the read models.")
    @ApiResponse(responseCode = "200", description = "The chain of events")
    @NotFoundResponse
    ExplanationView explanation(
            @Parameter(example = "P1") @PathVariable String projectNo,
            @Parameter(description = "Counted from 1", example = "3") @PathVariable int period,
            @Parameter(description = "Only this attempt, with what led to it and what came of it", example = "1")
                    @RequestParam(required = false)
                    Integer attempt) {
        var query = new FindExplanation(Checked.identifier("projectNo", projectNo), Checked.period(period), attempt);
        return ExplanationView.of(questions.askFor("such repayment of project " + projectNo, query, Explanation.class));
    }

    @GetMapping("/api/bank-requests/{requestNo}")
    @Operation(
            summary = "One request to the bank",
            description = "The number is made of project, period, attempt and kind: F is a freeze, C a confirmation,"
                    + " R a release.")
    @ApiResponse(responseCode = "200", description = "The request and its answer, as far as known")
    @NotFoundResponse
    BankRequestView bankRequest(@Parameter(example = "P1-3-1-F") @PathVariable String requestNo) {
        var query = new FindBankRequest(Checked.requestNo(requestNo));
        return BankRequestView.of(questions.askFor("bank request " + requestNo, query, BankRequestRecord.class));
    }
}
