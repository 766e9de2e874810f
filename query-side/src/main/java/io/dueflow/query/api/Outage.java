package io.dueflow.query.api;

import io.dueflow.messages.OutcomeUnknown;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/**
 * How a request ended that the database did not let through. Refused it is never: a question was not answered, and a
 * command has failed for certain, or nobody knows.
 */
enum Outage {
    UNANSWERED(null, "The database does not answer now; ask again later."),
    FAILED("FAILED", "The database does not answer now. Nothing was done; send it again later."),
    UNKNOWN(
            "UNKNOWN",
            "The database was lost while this was written down, so it is not known whether it was done. Send it again: "
                    + "nothing is done twice, and what was done already changes nothing or is refused."),
    TOO_SLOW(
            "UNKNOWN",
            "There was no answer in time, so it is not known whether this was or will be done. Send it again later: "
                    + "nothing is done twice, and what was done already changes nothing or is refused.");

    private final String outcome;
    private final String words;

    Outage(String outcome, String words) {
        this.outcome = outcome;
        this.words = words;
    }

    static Outage of(Exception failure, HttpMethod method) {
        if (HttpMethod.GET.equals(method) || HttpMethod.HEAD.equals(method)) {
            return UNANSWERED;
        }
        return OutcomeUnknown.isIn(failure) ? UNKNOWN : FAILED;
    }

    /** Of a command it tells the outcome, for programs to read. */
    ProblemDetail problem() {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE, words);
        if (outcome != null) {
            problem.setProperty("outcome", outcome);
        }
        return problem;
    }
}
