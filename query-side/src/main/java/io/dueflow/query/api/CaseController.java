package io.dueflow.query.api;

import io.dueflow.messages.casework.ApproveResolution;
import io.dueflow.messages.casework.CaseCommand;
import io.dueflow.messages.casework.CaseKind;
import io.dueflow.messages.casework.ProposeResolution;
import io.dueflow.messages.casework.RejectResolution;
import io.dueflow.messages.query.CaseFile;
import io.dueflow.messages.query.CasePage;
import io.dueflow.messages.query.CaseState;
import io.dueflow.messages.query.FindCase;
import io.dueflow.messages.query.FindCases;
import io.dueflow.messages.query.TakesAsOf;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@TakesAsOf
@Tag(name = "Cases", description = "What persons have to decide; what concerns money is decided by two")
@BadRequestResponse
class CaseController {

    private final Questions questions;
    private final Cursors cursors;
    private final CommandGateway commands;

    CaseController(Questions questions, Cursors cursors, CommandGateway commands) {
        this.questions = questions;
        this.cursors = cursors;
        this.commands = commands;
    }

    @GetMapping("/api/cases")
    @Operation(
            summary = "Cases by state and kind",
            description =
                    "The oldest first. For the next page, ask the same with `after` set to the `next` of this one.")
    @ApiResponse(responseCode = "200", description = "A page, empty where nothing matches")
    CasesView cases(
            @Parameter(description = "Several are allowed; without any, all") @RequestParam(required = false)
                    Set<CaseState> state,
            @RequestParam(required = false) CaseKind kind,
            @Parameter(description = "The `next` of the page before") @RequestParam(required = false) String after,
            @Parameter(description = "From 1 to 200") @RequestParam(defaultValue = Checked.DEFAULT_LIMIT) int limit) {
        var query = new FindCases(
                Objects.requireNonNullElse(state, Set.of()), kind, cursors.readCaseKey(after), Checked.limit(limit));
        return view(questions.ask(query, CasePage.class));
    }

    private CasesView view(CasePage page) {
        return new CasesView(page.cases().stream().map(CaseView::of).toList(), cursors.write(page.next()));
    }

    @GetMapping("/api/cases/{caseNo}")
    @Operation(summary = "One case", description = "What it is about, where it stands, and who did what about it.")
    @ApiResponse(responseCode = "200", description = "The case")
    @NotFoundResponse
    CaseFileView file(@Parameter(example = "P1-3-1-REFUSED") @PathVariable String caseNo) {
        return CaseFileView.of(find(caseNo));
    }

    @PostMapping("/api/cases/{caseNo}/proposals")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Propose how to resolve a case",
            description = "A RETRY after a refusal, from the same account, is carried out at once; anything else waits "
                    + "for another operator's approval.")
    @ApiResponse(responseCode = "204", description = "Proposed or carried out")
    @NotFoundResponse
    @ConflictResponse
    CompletableFuture<Void> propose(
            @PathVariable String caseNo, @RequestBody ProposalRequest proposal, Principal operator) {
        return send(new ProposeResolution(
                caseNo,
                Checked.given("resolution", proposal.resolution()),
                proposal.reason(),
                proposal.borrowerUserNo(),
                operator.getName()));
    }

    @PostMapping("/api/cases/{caseNo}/approval")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Approve the proposal",
            description = "Only another operator than the one who made it may, and only what is still proposed. It is "
                    + "carried out at once.")
    @ApiResponse(responseCode = "204", description = "Carried out")
    @NotFoundResponse
    @ConflictResponse
    CompletableFuture<Void> approve(
            @PathVariable String caseNo, @RequestBody ApprovalRequest approval, Principal operator) {
        return send(new ApproveResolution(
                caseNo,
                Checked.given("resolution", approval.resolution()),
                approval.borrowerUserNo(),
                operator.getName()));
    }

    @PostMapping("/api/cases/{caseNo}/rejection")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Reject the proposal",
            description = "The case is open for another one. Who made the proposal may take it back this way.")
    @ApiResponse(responseCode = "204", description = "Rejected")
    @NotFoundResponse
    @ConflictResponse
    CompletableFuture<Void> reject(
            @PathVariable String caseNo, @RequestBody RejectionRequest rejection, Principal operator) {
        return send(new RejectResolution(caseNo, rejection.reason(), operator.getName()));
    }

    private CompletableFuture<Void> send(CaseCommand command) {
        find(command.caseNo());
        return commands.send(command).thenAccept(answer -> {});
    }

    private CaseFile find(String caseNo) {
        return questions.askFor("case " + caseNo, new FindCase(Checked.caseNo(caseNo)), CaseFile.class);
    }
}
