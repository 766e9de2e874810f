package io.dueflow.loanimport.api;

import io.dueflow.loanimport.read.OrderFileRefused;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** Why a request about imports cannot be answered, as a problem detail of RFC 9457. */
final class ImportProblem extends ErrorResponseException {

    private static final String RETRY_SECONDS = "30";

    private ImportProblem(HttpStatus status, String title, String detail) {
        super(status, problem(status, title, detail), null);
    }

    private static ProblemDetail problem(HttpStatus status, String title, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(title);
        return problem;
    }

    static ImportProblem badName() {
        return new ImportProblem(
                HttpStatus.BAD_REQUEST,
                "Bad name",
                "The name must have 1 to 100 characters, without slashes and control characters.");
    }

    static ImportProblem tooLarge(long bound) {
        return new ImportProblem(
                HttpStatus.CONTENT_TOO_LARGE, "Upload too large", "The upload has more than " + bound + " bytes.");
    }

    static ImportProblem queueFull() {
        ImportProblem problem = new ImportProblem(
                HttpStatus.SERVICE_UNAVAILABLE,
                "Too many imports",
                "One import runs and " + ImportQueue.WAITING + " wait. Try again when one has ended.");
        problem.getHeaders().set(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        return problem;
    }

    static ImportProblem orderImportRuns() {
        ImportProblem problem = new ImportProblem(
                HttpStatus.SERVICE_UNAVAILABLE,
                "Another import runs",
                "An import of finance orders runs already. Try again when it has ended.");
        problem.getHeaders().set(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        return problem;
    }

    static ImportProblem refused(OrderFileRefused refused) {
        return new ImportProblem(HttpStatus.BAD_REQUEST, "No file of finance orders", refused.getMessage());
    }

    static ImportProblem unknown() {
        return new ImportProblem(
                HttpStatus.NOT_FOUND,
                "No such import",
                "The last " + ImportRegistry.KEPT + " imports are kept, until the process stops."
                        + " To import a book again is safe.");
    }

    static ImportProblem notEnded() {
        return new ImportProblem(
                HttpStatus.CONFLICT,
                "Import not ended",
                "The list of bad records is complete when the import has ended.");
    }
}
