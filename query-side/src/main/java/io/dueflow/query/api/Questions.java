package io.dueflow.query.api;

import io.dueflow.query.asof.AsOf;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.stereotype.Component;

/**
 * Asks over the query bus, so that the answers may come from another node, and waits for a bounded time. What is asked is
 * asked about the moment that the request names.
 */
@Component
class Questions {

    private static final int FEW_SECONDS = 3;
    private static final int MOST_SECONDS = 30;

    private final QueryGateway queries;

    private final AskedMoment asked;

    Questions(QueryGateway queries, AskedMoment asked) {
        this.queries = queries;
        this.asked = asked;
    }

    <A> CompletableFuture<A> ask(Object query, Class<A> answer) {
        return queries.query(aboutTheMoment(query), ResponseTypes.instanceOf(answer))
                .orTimeout(MOST_SECONDS, TimeUnit.SECONDS);
    }

    private Object aboutTheMoment(Object query) {
        return asked.moment()
                .<Object>map(moment -> new GenericMessage<>(query, AsOf.metaData(moment)))
                .orElse(query);
    }

    /** Empty where nobody who could answer is there, or does so soon; or where it was long ago, for nobody wrote it down. */
    <A> CompletableFuture<Optional<A>> askWhoeverKnows(Object query, Class<A> answer) {
        if (asked.moment().isPresent()) {
            return CompletableFuture.completedFuture(Optional.empty());
        }
        return queries.query(query, ResponseTypes.instanceOf(answer))
                .orTimeout(FEW_SECONDS, TimeUnit.SECONDS)
                .handle((found, failure) -> Optional.ofNullable(found));
    }

    /** Fails with {@link NotFound} where there is no answer. */
    <A> CompletableFuture<A> askFor(String what, Object query, Class<A> answer) {
        CompletableFuture<Optional<A>> found =
                queries.query(aboutTheMoment(query), ResponseTypes.optionalInstanceOf(answer));
        return found.orTimeout(MOST_SECONDS, TimeUnit.SECONDS)
                .thenApply(answered -> answered.orElseThrow(() -> new NotFound("There is no " + what + ".")));
    }
}
