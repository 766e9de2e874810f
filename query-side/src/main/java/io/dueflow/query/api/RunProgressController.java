package io.dueflow.query.api;

import io.dueflow.messages.query.Day;
import io.dueflow.messages.query.FindDay;
import io.dueflow.messages.query.FindRun;
import io.dueflow.messages.query.FindRuns;
import io.dueflow.messages.query.Run;
import io.dueflow.messages.query.Runs;
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
@Tag(name = "Due-date runs", description = "Collecting all that is due on a business date")
@BadRequestResponse
class RunProgressController {

    private final Questions questions;

    RunProgressController(Questions questions) {
        this.questions = questions;
    }

    @GetMapping("/api/runs/{date}")
    @Operation(
            summary = "The run of a business date",
            description = "Its state, its rounds and what it has collected so far.")
    @ApiResponse(responseCode = "200", description = "The run")
    @NotFoundResponse
    RunView run(
            @Parameter(example = "2026-01-31") @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    LocalDate date) {
        var query = new FindRun(Checked.date("date", date));
        return RunView.of(questions.askFor("run of " + date, query, Run.class));
    }

    @GetMapping("/api/runs")
    @Operation(summary = "The latest runs", description = "The latest business date first.")
    @ApiResponse(responseCode = "200", description = "The runs")
    RunsView runs(
            @Parameter(description = "From 1 to 200") @RequestParam(defaultValue = Checked.DEFAULT_LIMIT) int limit) {
        var found = questions.ask(new FindRuns(Checked.limit(limit)), Runs.class);
        return new RunsView(found.runs().stream().map(RunView::of).toList());
    }

    @GetMapping("/api/days/{date}")
    @Operation(
            summary = "The totals of a due date",
            description = "What falls due on the date and how much of it is paid by now, whichever run collected it.")
    @ApiResponse(responseCode = "200", description = "The totals, zero where nothing is due")
    DayView day(
            @Parameter(example = "2026-01-31") @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    LocalDate date) {
        return DayView.of(questions.ask(new FindDay(Checked.date("date", date)), Day.class));
    }
}
