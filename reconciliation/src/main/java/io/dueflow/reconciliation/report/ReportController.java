package io.dueflow.reconciliation.report;

import io.dueflow.reconciliation.record.ReconciliationRows;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Reconciliation", description = "The books of a day against the bank's statement of it")
@ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "false")
class ReportController {

    private final ReconciliationRows rows;
    private final Clock clock;

    ReportController(ReconciliationRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Operation(summary = "How a day stands, as a page to be read and printed")
    @ApiResponse(responseCode = "200", description = "HTML")
    @GetMapping(path = "/api/reconciliations/{date}.html", produces = "text/html")
    void page(@PathVariable LocalDate date, HttpServletResponse response) throws IOException {
        var day = rows.day(date).orElseThrow(() -> Unreconcilable.unknown("reconciliation of " + date));
        response.setContentType("text/html");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        HtmlReport.write(DayPage.of(day, rows, clock.instant()), response.getWriter());
    }

    @Operation(summary = "The breaks of a day, as CSV", description = "All of them; safe to open in a spreadsheet.")
    @ApiResponse(responseCode = "200", description = "CSV with a header")
    @GetMapping(path = "/api/reconciliations/{date}.csv", produces = "text/csv")
    void breaks(@PathVariable LocalDate date, HttpServletResponse response) throws IOException {
        rows.day(date).orElseThrow(() -> Unreconcilable.unknown("reconciliation of " + date));
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader("Content-Disposition", "attachment; filename=\"reconciliation-" + date + ".csv\"");
        CsvReport.write(rows, date, response.getWriter());
    }

    @ExceptionHandler
    ErrorResponse answer(Unreconcilable problem) {
        return problem;
    }
}
