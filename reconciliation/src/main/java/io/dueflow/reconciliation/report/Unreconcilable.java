package io.dueflow.reconciliation.report;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** Why a request about reconciliations cannot be answered, as a problem detail of RFC 9457. */
final class Unreconcilable extends ErrorResponseException {

    private static final long serialVersionUID = 1L;
    private static final String RETRY_SECONDS = "30";

    private Unreconcilable(HttpStatus status, String detail, String parameter) {
        super(status, problem(status, detail, parameter), null);
    }

    private static ProblemDetail problem(HttpStatus status, String detail, String parameter) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        if (parameter != null) {
            problem.setProperty("parameter", parameter);
        }
        return problem;
    }

    static Unreconcilable bad(String parameter, String reason) {
        return new Unreconcilable(HttpStatus.BAD_REQUEST, parameter + " " + reason + ".", parameter);
    }

    static Unreconcilable unknown(String what) {
        return new Unreconcilable(HttpStatus.NOT_FOUND, "There is no " + what + ".", null);
    }

    static Unreconcilable tooLarge(long bytes) {
        return new Unreconcilable(
                HttpStatus.CONTENT_TOO_LARGE, "A statement may have at most " + bytes + " bytes.", null);
    }

    static Unreconcilable tooMany(int waiting) {
        var problem = new Unreconcilable(
                HttpStatus.SERVICE_UNAVAILABLE, waiting + " passes wait already. Try again when one has ended.", null);
        problem.getHeaders().set(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        return problem;
    }
}
