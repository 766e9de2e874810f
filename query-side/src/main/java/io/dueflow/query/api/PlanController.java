package io.dueflow.query.api;

import io.dueflow.messages.query.FindInstallments;
import io.dueflow.messages.query.FindPlan;
import io.dueflow.messages.query.InstallmentPage;
import io.dueflow.messages.query.InstallmentStatus;
import io.dueflow.messages.query.Plan;
import io.dueflow.messages.query.TakesAsOf;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@TakesAsOf
@Tag(name = "Plans", description = "What borrowers owe: a plan per project, an installment per month")
@BadRequestResponse
class PlanController {

    private final Questions questions;
    private final Cursors cursors;

    PlanController(Questions questions, Cursors cursors) {
        this.questions = questions;
        this.cursors = cursors;
    }

    @GetMapping("/api/plans/{projectNo}")
    @Operation(summary = "A project's repayment plan", description = "Its terms and all its installments.")
    @ApiResponse(responseCode = "200", description = "The plan")
    @NotFoundResponse
    PlanView plan(@Parameter(example = "P1") @PathVariable String projectNo) {
        var query = new FindPlan(Checked.identifier("projectNo", projectNo));
        return PlanView.of(questions.askFor("plan of project " + projectNo, query, Plan.class));
    }

    @GetMapping("/api/installments")
    @Operation(
            summary = "Installments by borrower, project, status or due date",
            description = "In the order of due date, project and period. All conditions must hold; none is needed. "
                    + "For the next page, ask the same with `after` set to the `next` of this one.")
    @ApiResponse(responseCode = "200", description = "A page, empty where nothing matches")
    InstallmentsView installments(
            @Parameter(description = "The borrower's userNo", example = "B1") @RequestParam(required = false)
                    String borrower,
            @Parameter(description = "The projectNo", example = "P1") @RequestParam(required = false) String project,
            @RequestParam(required = false) InstallmentStatus status,
            @Parameter(description = "First due date, included", example = "2026-01-01")
                    @RequestParam(required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    LocalDate dueFrom,
            @Parameter(description = "Last due date, included", example = "2026-01-31")
                    @RequestParam(required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    LocalDate dueTo,
            @Parameter(description = "The `next` of the page before") @RequestParam(required = false) String after,
            @Parameter(description = "From 1 to 200") @RequestParam(defaultValue = Checked.DEFAULT_LIMIT) int limit) {
        Checked.order(dueFrom, dueTo);
        var query = new FindInstallments(
                Checked.identifier("borrower", borrower),
                Checked.identifier("project", project),
                status,
                Checked.date("dueFrom", dueFrom),
                Checked.date("dueTo", dueTo),
                cursors.readInstallmentKey(after),
                Checked.limit(limit));
        return view(questions.ask(query, InstallmentPage.class));
    }

    private InstallmentsView view(InstallmentPage page) {
        return new InstallmentsView(
                page.installments().stream().map(InstallmentView::of).toList(), cursors.write(page.next()));
    }
}
