package io.dueflow.query.api;

import io.dueflow.messages.DatabaseIsOutOfReach;
import io.dueflow.messages.Refusal;
import io.dueflow.messages.TooManyCommands;
import io.dueflow.query.asof.TooManyEvents;
import io.dueflow.query.asof.TooManyQuestions;
import io.dueflow.query.rebuild.BadSchemaChange;
import io.dueflow.query.rebuild.RebuildUnderWay;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.context.request.async.AsyncRequestTimeoutException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.databind.exc.MismatchedInputException;

/** Every error of the API is a problem detail (RFC 9457). */
@RestControllerAdvice
public class Problems extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    @ExceptionHandler
    ProblemDetail notFound(NotFound e) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, e.getMessage());
    }

    @ExceptionHandler
    ProblemDetail badParameter(BadParameter e) {
        return badParameter(e.parameter(), e.getMessage());
    }

    @ExceptionHandler
    ProblemDetail badSchemaChange(BadSchemaChange e) {
        return badParameter("schema", "cannot be used: " + e.getMessage());
    }

    @ExceptionHandler
    ProblemDetail underWay(RebuildUnderWay e) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, e.getMessage());
    }

    /** A rule's reason; it may be that of a command that was to follow from the one that was sent. */
    @ExceptionHandler
    ProblemDetail refused(CommandExecutionException e, ServletWebRequest request) {
        return refusalIn(e).map(Problems::conflict).orElseGet(() -> unexpected(e, request));
    }

    private static ProblemDetail conflict(Refusal refusal) {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, refusal.reason());
        if (refusal.field() != null) {
            problem.setProperty("parameter", refusal.field());
        }
        return problem;
    }

    /** Somebody else's command, on another node, was faster. Repeating this one tells what it comes to now. */
    @ExceptionHandler({ConcurrencyException.class, AggregateStreamCreationException.class})
    ProblemDetail tooSlow() {
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.CONFLICT, "It was changed by somebody else at the same time; try again.");
    }

    private static Optional<Refusal> refusalIn(Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof CommandExecutionException failed
                    && failed.getDetails().orElse(null) instanceof Refusal refusal) {
                return Optional.of(refusal);
            }
        }
        return Optional.empty();
    }

    @ExceptionHandler
    ProblemDetail tooMany(TooManyCommands e) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE, e.getMessage());
    }

    @ExceptionHandler
    ProblemDetail tooMany(TooManyQuestions e) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE, e.getMessage());
    }

    @ExceptionHandler
    ProblemDetail tooMuch(TooManyEvents e) {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT, e.getMessage());
        problem.setProperty("parameter", MomentOfRequest.PARAMETER);
        return problem;
    }

    @ExceptionHandler
    ProblemDetail tooLate(AnswerTooLate e) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE, e.getMessage());
    }

    @ExceptionHandler
    ProblemDetail unexpected(Exception e, ServletWebRequest request) {
        if (DatabaseIsOutOfReach.says(e)) {
            var outage = Outage.of(e, request.getHttpMethod());
            LOG.warn(
                    "the database did not let {} {} through, which is {}: {}",
                    request.getHttpMethod(),
                    request.getRequest().getRequestURI(),
                    outage,
                    firstLineOfRoot(e));
            return outage.problem();
        }
        LOG.error("a request failed", e);
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong here; the log says what.");
    }

    private static String firstLineOfRoot(Throwable thrown) {
        var root = Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .reduce((outer, inner) -> inner)
                .orElseThrow();
        return String.valueOf(root.getMessage()).lines().findFirst().orElse("");
    }

    /** A command may still be done, or be done already. */
    @Override
    protected ResponseEntity<Object> handleAsyncRequestTimeoutException(
            AsyncRequestTimeoutException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return handleExceptionInternal(e, Outage.TOO_SLOW.problem(), headers, status, request);
    }

    @Override
    protected ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var problem = badParameter(e.getPropertyName(), "must be " + expected(typeOf(e)));
        return handleExceptionInternal(e, problem, headers, status, request);
    }

    /** Of several values, that of each. */
    private static Class<?> typeOf(TypeMismatchException e) {
        return e.getCause() instanceof ConversionFailedException failed
                ? failed.getTargetType().getType()
                : e.getRequiredType();
    }

    @Override
    protected ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var problem = badParameter(e.getParameterName(), "is missing");
        return handleExceptionInternal(e, problem, headers, status, request);
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (e.getCause() instanceof MismatchedInputException bad
                && !bad.getPath().isEmpty()) {
            var problem = badParameter(pathOf(bad), "must be " + expected(bad.getTargetType()));
            return handleExceptionInternal(e, problem, headers, status, request);
        }
        return super.handleHttpMessageNotReadable(e, headers, status, request);
    }

    private static String pathOf(MismatchedInputException bad) {
        return bad.getPath().stream()
                .map(step -> step.getPropertyName() == null ? "[" + step.getIndex() + "]" : step.getPropertyName())
                .collect(Collectors.joining("."));
    }

    private static ProblemDetail badParameter(String parameter, String reason) {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, parameter + " " + reason + ".");
        problem.setProperty("parameter", parameter);
        problem.setProperty("reason", reason);
        return problem;
    }

    private static String expected(Class<?> type) {
        if (type == LocalDate.class) {
            return "a date like 2026-01-31";
        }
        if (type != null && type.isEnum()) {
            return "one of "
                    + String.join(
                            ", ",
                            Arrays.stream(type.getEnumConstants())
                                    .map(Object::toString)
                                    .toList());
        }
        if (type == String.class) {
            return "a text";
        }
        if (type != null && type.isRecord()) {
            return "an object";
        }
        if (type == Boolean.class) {
            return "true or false";
        }
        if (type != null && Collection.class.isAssignableFrom(type)) {
            return "a list";
        }
        return type == BigDecimal.class || type == Double.class ? "a number" : "a whole number";
    }
}
