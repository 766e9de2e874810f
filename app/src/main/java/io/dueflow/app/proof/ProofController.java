package io.dueflow.app.proof;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.concurrent.Semaphore;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Proves the books when somebody asks; one proof at a time, for each reads much. */
@RestController
@Tag(name = "Books", description = "The proof that everybody says the same of the money")
class ProofController {

    private final Semaphore one = new Semaphore(1);
    private final AskedRange ranges;
    private final ProofToTheCent proof;

    ProofController(AskedRange ranges, ProofToTheCent proof) {
        this.ranges = ranges;
        this.proof = proof;
    }

    @GetMapping("/api/books/proof")
    @Operation(
            summary = "Prove to the cent that frozen = credited + commission + released + still frozen",
            description =
                    "Over the bank's statements, the events, the read models and the messages to other systems; of "
                            + "a date, of the days from one to another, or since the beginning; of all repayments or of one, as "
                            + "P1-3. Each witness is dated by its own clock: the bank by its booking, ours by when the answer was "
                            + "recorded. What lies on different sides of midnight is listed as TIMING and is no difference. "
                            + "A witness that cannot say anything says why. While repayments are on their way, the witnesses "
                            + "may be a moment apart.")
    ProofView prove(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate date,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
            @RequestParam(required = false) String repayment)
            throws SQLException {
        var range = ranges.of(date, from, to, repayment);
        if (!one.tryAcquire()) {
            throw new ErrorResponseException(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    ProblemDetail.forStatusAndDetail(
                            HttpStatus.SERVICE_UNAVAILABLE, "Another proof is under way; ask again later."),
                    null);
        }
        try {
            return ProofView.of(proof.prove(range));
        } finally {
            one.release();
        }
    }
}
