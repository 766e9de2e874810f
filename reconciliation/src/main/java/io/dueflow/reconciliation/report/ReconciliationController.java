package io.dueflow.reconciliation.report;

import io.dueflow.messages.Limits;
import io.dueflow.messages.OutcomeUnknown;
import io.dueflow.messages.Shanghai;
import io.dueflow.messages.bank.AskBank;
import io.dueflow.messages.query.TakesAsOf;
import io.dueflow.messages.reconciliation.CloseBreak;
import io.dueflow.messages.reconciliation.Difference;
import io.dueflow.messages.reconciliation.ReleaseOrphan;
import io.dueflow.reconciliation.pass.PassQueue;
import io.dueflow.reconciliation.record.BreakRow;
import io.dueflow.reconciliation.record.BreakState;
import io.dueflow.reconciliation.record.ReconciliationRows;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@TakesAsOf
@RequestMapping("/api/reconciliations")
@Tag(name = "Reconciliation", description = "The books of a day against the bank's statement of it")
@ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "false")
class ReconciliationController {

    private static final int MOST = 200;
    private static final int DAYS = 31;
    private static final String CSV_TYPE = "text/csv";
    private static final LocalDate AFTER_ALL = LocalDate.of(3000, 1, 1);

    private final PassQueue passes;
    private final ReconciliationRows rows;
    private final AskedRows asked;
    private final CommandGateway commands;
    private final Clock clock;

    ReconciliationController(
            PassQueue passes, ReconciliationRows rows, AskedRows asked, CommandGateway commands, Clock clock) {
        this.passes = passes;
        this.rows = rows;
        this.asked = asked;
        this.commands = commands;
        this.clock = clock;
    }

    @Operation(
            summary = "Compare a day with the bank's statement",
            description =
                    "Downloads the statement. Goes on in the background; ask for the date until its pass is over. "
                            + "Comparing again changes nothing, and finds what has been repaired.")
    @ApiResponse(responseCode = "202", description = "The pass waits for its turn")
    @PostMapping("/{date}")
    ResponseEntity<PassView> reconcile(@PathVariable LocalDate date) {
        return submit(inThePast(date), null);
    }

    @Operation(
            summary = "Compare a day with a statement that came by another way",
            description = "The file as the bank writes it. What it comes to is never confirmed to the bank.")
    @ApiResponse(responseCode = "202", description = "The pass waits for its turn")
    @PostMapping(path = "/{date}", consumes = CSV_TYPE)
    ResponseEntity<PassView> reconcileFile(@PathVariable LocalDate date, InputStream body) throws IOException {
        return submit(inThePast(date), StatementUpload.keep(body));
    }

    private ResponseEntity<PassView> submit(LocalDate date, Path file) {
        return passes.submit(date, file)
                .map(pass -> ResponseEntity.accepted().body(PassView.of(pass)))
                .orElseThrow(() -> Unreconcilable.tooMany(PassQueue.MOST_WAITING));
    }

    private LocalDate inThePast(LocalDate date) {
        if (date.isBefore(Limits.FIRST_ASKED_DATE) || date.isAfter(Shanghai.dateOf(clock.instant()))) {
            throw Unreconcilable.bad("date", "must lie between " + Limits.FIRST_ASKED_DATE + " and today");
        }
        return date;
    }

    @Operation(summary = "The days that were compared", description = "The latest first.")
    @ApiResponse(responseCode = "200", description = "A page, empty where there is none")
    @GetMapping
    DaysView days(
            @Parameter(description = "The `next` of the page before") @RequestParam(required = false) LocalDate before,
            @Parameter(description = "From 1 to 200") @RequestParam(defaultValue = "" + DAYS) int limit) {
        var end = before == null || before.isAfter(AFTER_ALL) ? AFTER_ALL : before;
        var found = asked.days(end, checked(limit) + 1);
        var page = found.subList(0, Math.min(found.size(), limit));
        return new DaysView(
                page.stream().map(DayView::of).toList(),
                found.size() > limit ? page.get(limit - 1).date() : null);
    }

    @Operation(
            summary = "How a day stands, with its breaks",
            description = "For the next page, ask the same with `after` set to the `next` of this one.")
    @ApiResponse(responseCode = "200", description = "Its totals, its latest pass and a page of its breaks")
    @GetMapping("/{date}")
    DayPageView day(
            @PathVariable LocalDate date,
            @Parameter(description = "Without it, all") @RequestParam(required = false) BreakState state,
            @Parameter(description = "The `next` of the page before") @RequestParam(required = false) String after,
            @Parameter(description = "From 1 to 200") @RequestParam(defaultValue = "50") int limit) {
        var most = checked(limit) + 1;
        var latest = passes.find(date);
        var moment = asked.moment();
        var pass = latest.filter(known -> !known.changedAt().isAfter(moment));
        return asked.ofDay(date, rows -> {
            var day = rows.day(date);
            if (day.isEmpty() && pass.isEmpty()) {
                throw Unreconcilable.unknown("reconciliation of " + date);
            }
            var found = rows.breaks(date, state, after, most);
            var page = found.subList(0, Math.min(found.size(), limit));
            return new DayPageView(
                    day.map(DayView::of).orElse(null),
                    pass.map(PassView::of).orElse(null),
                    page.stream().map(row -> BreakView.of(row, moment)).toList(),
                    found.size() > limit ? page.get(limit - 1).breakNo() : null);
        });
    }

    @Operation(
            summary = "Explain a break",
            description = "It counts as an error no more while the sides differ in this way. Moves nothing.")
    @ApiResponse(responseCode = "204", description = "Closed")
    @ApiResponse(responseCode = "409", description = "It is not open, or there is no reason")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @PostMapping("/{date}/breaks/{breakNo}/closing")
    CompletableFuture<Void> close(
            @PathVariable LocalDate date,
            @PathVariable String breakNo,
            @RequestBody ClosingRequest closing,
            Principal operator) {
        found(date, breakNo);
        return commands.send(new CloseBreak(date, breakNo, operator.getName(), closing.reason()))
                .thenAccept(answer -> {});
    }

    @Operation(
            summary = "Release a freeze that nothing settles",
            description =
                    "One operator proposes it by this, and another one's carries it out. It is sent only when the "
                            + "bank says that it has not booked the confirmation.")
    @ApiResponse(responseCode = "202", description = "Proposed or carried out, as the break tells")
    @ApiResponse(responseCode = "409", description = "It is no open orphan, or the same person proposed it")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @PostMapping("/{date}/breaks/{breakNo}/release")
    CompletableFuture<Void> release(@PathVariable LocalDate date, @PathVariable String breakNo, Principal operator) {
        var orphan = found(date, breakNo).difference();
        return commands.<Boolean>send(new ReleaseOrphan(date, breakNo, operator.getName()))
                .thenCompose(approved -> approved ? carryOut(orphan) : CompletableFuture.completedFuture(null))
                .thenAccept(answer -> {});
    }

    /** That it was approved is written down already. */
    private CompletableFuture<Object> carryOut(Difference orphan) {
        return commands.send(OrphanRelease.of(orphan))
                .exceptionallyCompose(failure -> CompletableFuture.failedFuture(
                        failure instanceof RuntimeException lost
                                ? OutcomeUnknown.whereDatabaseWasLost(lost)
                                : failure));
    }

    private BreakRow found(LocalDate date, String breakNo) {
        return rows.find(date, breakNo).orElseThrow(() -> Unreconcilable.unknown("break " + breakNo + " of " + date));
    }

    @Operation(
            summary = "Ask the bank once more what became of a request",
            description = "The answer is written down by the usual rules when it comes: the first word stands, and the "
                    + "opposite of it is a case. Compare the day again to see what it has changed.")
    @ApiResponse(responseCode = "202", description = "The bank is asked")
    @ApiResponse(responseCode = "409", description = "It is no request of ours, or the bank cannot be asked")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @PostMapping("/{date}/requests/{requestNo}/question")
    CompletableFuture<Void> ask(@PathVariable LocalDate date, @PathVariable String requestNo) {
        return commands.send(new AskBank(requestNo)).thenAccept(answer -> {});
    }

    private static int checked(int limit) {
        if (limit < 1 || limit > MOST) {
            throw Unreconcilable.bad("limit", "must be from 1 to " + MOST);
        }
        return limit;
    }

    @ExceptionHandler
    ErrorResponse answer(Unreconcilable problem) {
        return problem;
    }
}
