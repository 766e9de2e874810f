package io.dueflow.query.api;

import io.dueflow.messages.query.BankLine;
import io.dueflow.messages.query.Delinquency;
import io.dueflow.messages.query.FindBankLine;
import io.dueflow.messages.query.FindDelinquency;
import io.dueflow.messages.query.FindWaiting;
import io.dueflow.messages.query.TakesAsOf;
import io.dueflow.messages.query.Waiting;
import io.dueflow.messages.query.WaitingKind;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@TakesAsOf
@Tag(name = "What waits", description = "What is not paid: for whom it waits, and how late it is")
@BadRequestResponse
class WaitingController {

    private final Questions questions;
    private final Cursors cursors;
    private final MomentOfRequest asked;

    WaitingController(Questions questions, Cursors cursors, MomentOfRequest asked) {
        this.questions = questions;
        this.cursors = cursors;
        this.asked = asked;
    }

    @GetMapping("/api/waiting")
    @Operation(
            summary = "What waits, for whom and since when",
            description = "In the order of due date, project and period. For the next page, ask the same with `after` "
                    + "set to the `next` of this one.")
    @ApiResponse(responseCode = "200", description = "The counts of all that waits, and a page of it")
    WaitingView waiting(
            @RequestParam(required = false) WaitingKind kind,
            @Parameter(description = "The `next` of the page before") @RequestParam(required = false) String after,
            @Parameter(description = "From 1 to 200") @RequestParam(defaultValue = Checked.DEFAULT_LIMIT) int limit) {
        var query = new FindWaiting(kind, cursors.readInstallmentKey(after), Checked.limit(limit));
        return view(questions.ask(query, Waiting.class), questions.askWhoeverKnows(new FindBankLine(), BankLine.class));
    }

    private WaitingView view(Waiting waiting, Optional<BankLine> bankLine) {
        return new WaitingView(
                waiting.counts().stream().map(WaitingView.CountView::of).toList(),
                waiting.openCases(),
                bankLine.map(WaitingView.BankLineView::of).orElse(null),
                waiting.page().stream().map(WaitingView.EntryView::of).toList(),
                cursors.write(waiting.next()));
    }

    @GetMapping("/api/delinquency")
    @Operation(
            summary = "What is late, by how late it is",
            description = "What is not paid by now, in buckets of days past the due date. Days are counted on the date "
                    + "given, or today; with `asOf`, on that day.")
    @ApiResponse(responseCode = "200", description = "All buckets")
    DelinquencyView delinquency(
            @Parameter(example = "2026-01-31")
                    @RequestParam(required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    LocalDate date) {
        var counted = Objects.requireNonNullElse(Checked.date("date", date), asked.date());
        return DelinquencyView.of(questions.ask(new FindDelinquency(counted), Delinquency.class));
    }
}
