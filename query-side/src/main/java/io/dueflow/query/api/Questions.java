package io.dueflow.query.api;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.stereotype.Component;

/** Asks over the query bus, so that the answers may come from another node, and waits for a bounded time. */
@Component
class Questions {

    private static final int FEW_SECONDS = 3;
    private static final int MOST_SECONDS = 30;

    private final QueryGateway queries;

    Questions(QueryGateway queries) {
        this.queries = queries;
    }

    <A> CompletableFuture<A> ask(Object query, Class<A> answer) {
        return queries.query(query, ResponseTypes.instanceOf(answer)).orTimeout(MOST_SECONDS, TimeUnit.SECONDS);
    }

    /** Empty where nobody who could answer is there, or does so soon. */
    <A> CompletableFuture<Optional<A>> askWhoeverKnows(Object query, Class<A> answer) {
        return queries.query(query, ResponseTypes.instanceOf(answer))
                .orTimeout(FEW_SECONDS, TimeUnit.SECONDS)
                .handle((found, failure) -> Optional.ofNullable(found));
    }

    /** Fails with {@link NotFound} where there is no answer. */
    <A> CompletableFuture<A> askFor(String what, Object query, Class<A> answer) {
        CompletableFuture<Optional<A>> asked = queries.query(query, ResponseTypes.optionalInstanceOf(answer));
        return asked.orTimeout(MOST_SECONDS, TimeUnit.SECONDS)
                .thenApply(found -> found.orElseThrow(() -> new NotFound("There is no " + what + ".")));
    }
}
