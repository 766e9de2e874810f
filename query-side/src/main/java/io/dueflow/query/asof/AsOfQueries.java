package io.dueflow.query.asof;

import io.dueflow.messages.BackgroundThreads;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.queryhandling.QueryMessage;

/**
 * Answers questions about the past: fills tables that are like those of the read models, and empty, with the events up
 * to the moment, lets the handler ask them as if they were the read models, and rolls all of it back.
 */
public final class AsOfQueries implements MessageHandlerInterceptor<QueryMessage<?, ?>>, AutoCloseable {

    /** So many events may leave rows behind in a slot before it is swept. */
    private static final int MOST_LEFT = 20_000;

    private final Slots slots;
    private final int most;
    private final PastSchema schema;
    private final Scopes scopes;
    private final PastEvents events;
    private final PastReadModels readModels;
    private final PastTransactions transactions;
    private final Map<String, Integer> left = new ConcurrentHashMap<>();
    private final ExecutorService sweeper = Executors.newSingleThreadExecutor(new BackgroundThreads("as-of-sweeper"));

    AsOfQueries(
            AsOfSettings settings,
            DataSource shared,
            PastSchema schema,
            Scopes scopes,
            PastEvents events,
            PastReadModels readModels,
            PastTransactions transactions) {
        this.slots = new Slots(settings.maxQueries(), settings.patience(), shared);
        this.most = settings.maxEvents();
        this.schema = schema;
        this.scopes = scopes;
        this.events = events;
        this.readModels = readModels;
        this.transactions = transactions;
    }

    @Override
    public Object handle(UnitOfWork<? extends QueryMessage<?, ?>> query, InterceptorChain chain) throws Exception {
        var moment = AsOf.of(query.getMessage());
        return moment.isPresent()
                ? answer(
                        () -> scopes.of(query.getMessage().getPayload(), moment.get()),
                        moment.get(),
                        () -> proceed(chain))
                : chain.proceed();
    }

    /**
     * Answers what is asked of a read model and not of the query bus.
     *
     * @param streams what the names of the event streams begin with that the answer is made of
     */
    public <A> A ask(Instant moment, String readModel, Collection<String> streams, Supplier<A> question) {
        var scope = Scope.streams(streams.stream().map(StreamRange::under), Object.class)
                .reading(readModels.tables(readModel));
        return answer(() -> scope, moment, question);
    }

    private <A> A answer(Supplier<Scope> scope, Instant moment, Supplier<A> question) {
        var slot = slots.take();
        try {
            schema.prepare(slot);
            var needed = scope.get();
            return transactions.rolledBack(slot, () -> {
                fill(slot.schema(), needed, moment);
                return question.get();
            });
        } finally {
            giveBack(slot);
        }
    }

    private void fill(String slot, Scope scope, Instant moment) {
        if (scope instanceof Scope.Streams some) {
            events.read(some.ranges(), readModels.eventTypes(some), moment, most, batch -> {
                left.merge(slot, batch.events().size(), Integer::sum);
                readModels.fill(some, batch);
            });
        } else {
            events.readAll(readModels.eventTypes(scope), moment, most, batch -> {
                left.merge(slot, batch.events().size(), Integer::sum);
                readModels.fill(scope, batch);
            });
            schema.makeSearchable(slot, readModels.tables(scope));
        }
    }

    private static Object proceed(InterceptorChain chain) {
        try {
            return chain.proceed();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("a question about the past could not be answered", e);
        }
    }

    /** Whoever asked does not wait for the sweeping; whoever asks next finds another slot. */
    private void giveBack(Slot slot) {
        if (left.getOrDefault(slot.schema(), 0) < MOST_LEFT) {
            slots.giveBack(slot);
            return;
        }
        sweeper.execute(() -> {
            try {
                slot.sweep();
                left.remove(slot.schema());
            } finally {
                slots.giveBack(slot);
            }
        });
    }

    @Override
    public void close() {
        sweeper.shutdown();
        slots.close();
    }
}
