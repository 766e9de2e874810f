package io.dueflow.query.api;

import io.dueflow.messages.GroupCommit;
import io.dueflow.messages.Overtaken;
import io.dueflow.messages.Refusal;
import io.dueflow.messages.financeorder.FinanceOrderCommand;
import io.dueflow.messages.query.FinanceOrderFile;
import io.dueflow.messages.query.FinanceOrderPage;
import io.dueflow.messages.query.FindFinanceOrder;
import io.dueflow.messages.query.FindFinanceOrders;
import io.dueflow.messages.query.FindWhetherOwed;
import io.dueflow.messages.query.TakesAsOf;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.concurrent.CompletableFuture;
import org.axonframework.messaging.HandlerExecutionException;
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
@Tag(name = "Finance orders", description = "What investors have put in, from the order to the exit")
@BadRequestResponse
class FinanceOrderController {

    private static final String FINANCE_ID = "financeId";
    private static final String MAY_BE_REPEATED = "Sending the same again changes nothing.";

    private final Questions questions;
    private final Cursors cursors;
    private final GroupCommit commit;

    FinanceOrderController(Questions questions, Cursors cursors, GroupCommit commit) {
        this.questions = questions;
        this.cursors = cursors;
        this.commit = commit;
    }

    @GetMapping("/api/finance-orders")
    @Operation(
            summary = "An investor's finance orders",
            description = "The oldest first. For the next page, ask the same with `after` set to the `next` of this "
                    + "one.")
    @ApiResponse(responseCode = "200", description = "A page, empty for an investor without orders")
    FinanceOrdersView orders(
            @Parameter(example = "U1") @RequestParam String user,
            @Parameter(description = "The `next` of the page before") @RequestParam(required = false) String after,
            @Parameter(description = "From 1 to 200") @RequestParam(defaultValue = Checked.DEFAULT_LIMIT) int limit) {
        var query = new FindFinanceOrders(
                Checked.identifier("user", user), cursors.readFinanceOrderKey(after), Checked.limit(limit));
        return view(questions.ask(query, FinanceOrderPage.class));
    }

    private FinanceOrdersView view(FinanceOrderPage page) {
        return new FinanceOrdersView(
                page.orders().stream().map(FinanceOrderView::of).toList(), cursors.write(page.next()));
    }

    @GetMapping("/api/finance-orders/{financeId}")
    @Operation(
            summary = "One finance order",
            description = "Where it stands, its tenders, and what their receivables have brought and still owe. The "
                    + "payments come in pages.")
    @ApiResponse(responseCode = "200", description = "The order")
    @NotFoundResponse
    FinanceOrderFileView file(
            @Parameter(example = "F1") @PathVariable String financeId,
            @Parameter(description = "The `next` of the page of payments before") @RequestParam(required = false)
                    String after,
            @Parameter(description = "The most payments, from 1 to 200")
                    @RequestParam(defaultValue = Checked.DEFAULT_LIMIT)
                    int limit) {
        var query = new FindFinanceOrder(
                Checked.identifier(FINANCE_ID, financeId), cursors.readReceivableKey(after), Checked.limit(limit));
        var file = questions.askFor("finance order " + financeId, query, FinanceOrderFile.class);
        return FinanceOrderFileView.of(file, cursors.write(file.payments().next()));
    }

    @PostMapping("/api/finance-orders")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Place an order", description = MAY_BE_REPEATED)
    @ApiResponse(responseCode = "204", description = "Placed")
    @ConflictResponse
    CompletableFuture<Void> place(@RequestBody PlacementRequest placement) {
        return send(placement.command());
    }

    @PostMapping("/api/finance-orders/{financeId}/purchase")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Say that the investor's money is taken", description = MAY_BE_REPEATED)
    @ApiResponse(responseCode = "204", description = "Purchased")
    @NotFoundResponse
    @ConflictResponse
    CompletableFuture<Void> purchase(@PathVariable String financeId, @RequestBody PurchaseRequest purchase) {
        return send(purchase.command(financeId));
    }

    @PostMapping("/api/finance-orders/{financeId}/interest")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Have an order earn interest", description = MAY_BE_REPEATED)
    @ApiResponse(responseCode = "204", description = "It earns interest")
    @NotFoundResponse
    @ConflictResponse
    CompletableFuture<Void> startInterest(@PathVariable String financeId, @RequestBody InterestRequest interest) {
        return send(interest.command(financeId));
    }

    @PostMapping("/api/finance-orders/{financeId}/renewal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Have an order run on beyond its end",
            description = "Once for each application. " + MAY_BE_REPEATED)
    @ApiResponse(responseCode = "204", description = "Renewed")
    @NotFoundResponse
    @ConflictResponse
    CompletableFuture<Void> renew(@PathVariable String financeId, @RequestBody RenewalRequest renewal) {
        return send(renewal.command(financeId));
    }

    @PostMapping("/api/finance-orders/{financeId}/exit-approval")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Let the investor leave",
            description = "At the end, or before it once the closure period is over. " + MAY_BE_REPEATED)
    @ApiResponse(responseCode = "204", description = "On the way out")
    @NotFoundResponse
    @ConflictResponse
    CompletableFuture<Void> approveExit(@PathVariable String financeId, @RequestBody ExitApprovalRequest approval) {
        return send(approval.command(financeId));
    }

    @PostMapping("/api/finance-orders/{financeId}/exit")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Say that the investor has left", description = MAY_BE_REPEATED)
    @ApiResponse(responseCode = "204", description = "Exited")
    @NotFoundResponse
    @ConflictResponse
    CompletableFuture<Void> exit(@PathVariable String financeId, @RequestBody ExitRequest exit) {
        return send(exit.command(financeId));
    }

    @PostMapping("/api/finance-orders/{financeId}/tenders")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Say that a tender belongs to the order",
            description = "The tender has to be one of a project with a plan, and belongs to one order only. "
                    + MAY_BE_REPEATED)
    @ApiResponse(responseCode = "204", description = "It belongs to the order")
    @NotFoundResponse
    @ConflictResponse
    CompletableFuture<Void> assignTender(@PathVariable String financeId, @RequestBody OrderTenderRequest tender) {
        var command = tender.command(financeId);
        if (!questions.ask(new FindWhetherOwed(command.projectNo(), command.tenderNo()), Boolean.class)) {
            throw new NotFound(
                    "There is no tender %s of project %s.".formatted(command.tenderNo(), command.projectNo()));
        }
        return send(command);
    }

    /** Not the read model, which lags, but the order itself says whether it is there. */
    private CompletableFuture<Void> send(FinanceOrderCommand command) {
        Checked.identifier(FINANCE_ID, command.financeId());
        return Overtaken.sentOnceMore(() -> commit.handle(command))
                .exceptionallyCompose(failure -> CompletableFuture.failedFuture(
                        isAboutAnUnknownOrder(failure)
                                ? new NotFound("There is no finance order " + command.financeId() + ".")
                                : failure));
    }

    private static boolean isAboutAnUnknownOrder(Throwable failure) {
        return HandlerExecutionException.resolveDetails(failure)
                .filter(details -> details instanceof Refusal refusal && FINANCE_ID.equals(refusal.field()))
                .isPresent();
    }
}
