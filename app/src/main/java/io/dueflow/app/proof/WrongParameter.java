package io.dueflow.app.proof;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A parameter that cannot be asked for, told as the rest of the API tells it. */
final class WrongParameter extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    WrongParameter(String parameter, String reason) {
        super(HttpStatus.BAD_REQUEST, problem(parameter, reason), null);
    }

    private static ProblemDetail problem(String parameter, String reason) {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, parameter + " " + reason + ".");
        problem.setProperty("parameter", parameter);
        problem.setProperty("reason", reason);
        return problem;
    }
}
