package io.dueflow.query.api;

import io.dueflow.query.asof.AsOf;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.stereotype.Component;

/**
 * Asks over the query bus, so that the answers may come from another node, and waits for a bounded time. What is asked is
 * asked about the moment that the request names.
 */
@Component
public class Questions {

    private static final int FEW_SECONDS = 3;
    private static final int MOST_SECONDS = 30;

    private final QueryGateway queries;

    private final MomentOfRequest asked;

    Questions(QueryGateway queries, MomentOfRequest asked) {
        this.queries = queries;
        this.asked = asked;
    }

    public <A> A ask(Object query, Class<A> answer) {
        return await(queries.query(aboutTheMoment(query), ResponseTypes.instanceOf(answer)));
    }

    private Object aboutTheMoment(Object query) {
        return asked.moment()
                .<Object>map(moment -> new GenericMessage<>(query, AsOf.metaData(moment)))
                .orElse(query);
    }

    /** Empty where nobody who could answer is there, or does so soon; or where it was long ago, for nobody wrote it down. */
    public <A> Optional<A> askWhoeverKnows(Object query, Class<A> answer) {
        if (asked.moment().isPresent()) {
            return Optional.empty();
        }
        var found = queries.query(query, ResponseTypes.instanceOf(answer)).exceptionally(failure -> null);
        return Optional.ofNullable(
                found.completeOnTimeout(null, FEW_SECONDS, TimeUnit.SECONDS).join());
    }

    /** Throws {@link NotFound} where there is no answer. */
    public <A> A askFor(String what, Object query, Class<A> answer) {
        return await(queries.query(aboutTheMoment(query), ResponseTypes.optionalInstanceOf(answer)))
                .orElseThrow(() -> new NotFound("There is no " + what + "."));
    }

    /**
     * The thread that serves the request waits: on this node it is the one that answers, and to hand the request over to
     * another, as for an answer that comes later, has every filter see it twice.
     */
    private static <A> A await(CompletableFuture<A> answer) {
        try {
            return answer.get(MOST_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new AnswerTooLate();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AnswerTooLate();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure
                    ? failure
                    : new IllegalStateException("a question could not be answered", e.getCause());
        }
    }
}
