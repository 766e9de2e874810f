package io.dueflow.reconciliation.report;

import io.dueflow.messages.query.TakesAsOf;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@TakesAsOf
@Tag(name = "Reconciliation", description = "The books of a day against the bank's statement of it")
@ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "false")
class ReportController {

    private final AskedRows asked;

    ReportController(AskedRows asked) {
        this.asked = asked;
    }

    @Operation(summary = "How a day stands, as a page to be read and printed")
    @ApiResponse(responseCode = "200", description = "HTML")
    @GetMapping(path = "/api/reconciliations/{date}.html", produces = "text/html")
    void page(@PathVariable LocalDate date, HttpServletResponse response) throws IOException {
        var page = asked.ofDay(date, rows -> rows.day(date).map(day -> DayPage.of(day, rows, asked.moment())))
                .orElseThrow(() -> Unreconcilable.unknown("reconciliation of " + date));
        response.setContentType("text/html");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        HtmlReport.write(page, response.getWriter());
    }

    @Operation(summary = "The breaks of a day, as CSV", description = "All of them; safe to open in a spreadsheet.")
    @ApiResponse(responseCode = "200", description = "CSV with a header")
    @GetMapping(path = "/api/reconciliations/{date}.csv", produces = "text/csv")
    void breaks(@PathVariable LocalDate date, HttpServletResponse response) throws IOException {
        asked.ofDay(date, rows -> rows.day(date))
                .orElseThrow(() -> Unreconcilable.unknown("reconciliation of " + date));
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader("Content-Disposition", "attachment; filename=\"reconciliation-" + date + ".csv\"");
        CsvReport.write(asked, date, response.getWriter());
    }

    @ExceptionHandler
    ErrorResponse answer(Unreconcilable problem) {
        return problem;
    }
}
