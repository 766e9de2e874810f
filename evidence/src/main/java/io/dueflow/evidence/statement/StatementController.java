package io.dueflow.evidence.statement;

import io.dueflow.messages.IdentifierForm;
import io.dueflow.messages.Limits;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Evidence", description = "What can be proved of the events")
class StatementController {

    private final Statements statements;

    StatementController(Statements statements) {
        this.statements = statements;
    }

    @GetMapping(path = "/api/investors/{userNo}/statement", produces = MediaType.TEXT_HTML_VALUE)
    @Operation(
            summary = "An investor's statement, as a page that can be printed and checked offline",
            description =
                    "What was received between the dates, both included, and what is owed now. The page carries the "
                            + "events behind it, as far as they are this investor's; `dueflow verify FILE` checks it.")
    @ApiResponse(responseCode = "200", description = "The page")
    @ApiResponse(responseCode = "400", description = "A parameter is missing or out of bounds; the answer names it")
    ResponseEntity<byte[]> statement(
            @Parameter(example = "I1") @PathVariable String userNo,
            @Parameter(example = "2026-01-01") @RequestParam LocalDate from,
            @Parameter(example = "2026-12-31") @RequestParam LocalDate to) {
        require(IdentifierForm.isMetBy(userNo), "userNo", IdentifierForm.REASON);
        require(!from.isBefore(Limits.FIRST_ASKED_DATE), "from", "must not be before " + Limits.FIRST_ASKED_DATE);
        require(!to.isAfter(Limits.LAST_ASKED_DATE), "to", "must not be after " + Limits.LAST_ASKED_DATE);
        require(!from.isAfter(to), "from", "must not be after to");
        var page = StatementFile.of(find(userNo, from, to)).text().getBytes(StandardCharsets.UTF_8);
        var name = ContentDisposition.attachment()
                .filename("statement-%s-%s-%s.html".formatted(userNo, from, to), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .body(page);
    }

    private Statement find(String userNo, LocalDate from, LocalDate to) {
        try {
            return statements.of(userNo, from, to);
        } catch (TooMuch e) {
            throw bad("from", e.getMessage());
        }
    }

    private static void require(boolean condition, String parameter, String reason) {
        if (!condition) {
            throw bad(parameter, parameter + " " + reason + ".");
        }
    }

    private static ErrorResponseException bad(String parameter, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, detail);
        problem.setProperty("parameter", parameter);
        return new ErrorResponseException(HttpStatus.BAD_REQUEST, problem, null);
    }
}
