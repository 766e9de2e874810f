package io.dueflow.query.asof;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.queryhandling.QueryMessage;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Answers questions about the past: fills tables that are like those of the read models, and empty, with the events up
 * to the moment, lets the handler ask them as if they were the read models, and rolls all of it back.
 */
final class AsOfQueries implements MessageHandlerInterceptor<QueryMessage<?, ?>>, AutoCloseable {

    /** So many events may leave rows behind in a slot before it is swept. */
    private static final int MOST_LEFT = 20_000;

    private final Slots slots;
    private final int most;
    private final PastSchema schema;
    private final Scopes scopes;
    private final PastEvents events;
    private final PastReadModels readModels;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;
    private final Map<String, Integer> left = new ConcurrentHashMap<>();
    private final ExecutorService sweeper = Executors.newSingleThreadExecutor(task -> {
        var thread = new Thread(task, "as-of-sweeper");
        thread.setDaemon(true);
        return thread;
    });

    AsOfQueries(
            AsOfSettings settings,
            PastSchema schema,
            Scopes scopes,
            PastEvents events,
            PastReadModels readModels,
            JdbcTemplate jdbc,
            TransactionTemplate transactions) {
        this.slots = new Slots(settings.maxQueries(), settings.patience());
        this.most = settings.maxEvents();
        this.schema = schema;
        this.scopes = scopes;
        this.events = events;
        this.readModels = readModels;
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @Override
    public Object handle(UnitOfWork<? extends QueryMessage<?, ?>> query, InterceptorChain chain) throws Exception {
        var moment = AsOf.of(query.getMessage());
        return moment.isPresent() ? answer(query.getMessage().getPayload(), moment.get(), chain) : chain.proceed();
    }

    private Object answer(Object query, Instant moment, InterceptorChain chain) throws Exception {
        var slot = slots.take();
        try {
            schema.prepare(slot);
            return transactions.execute(transaction -> {
                transaction.setRollbackOnly();
                var scope = scopes.of(query, moment);
                jdbc.execute("set local search_path to " + slot + ", public");
                fill(slot, scope, moment);
                return proceed(chain);
            });
        } finally {
            giveBack(slot);
        }
    }

    private void fill(String slot, Scope scope, Instant moment) {
        if (scope instanceof Scope.Streams some) {
            events.read(some.ranges(), moment, most, batch -> {
                left.merge(slot, batch.size(), Integer::sum);
                readModels.fill(some, batch);
            });
        } else {
            events.readAll(moment, most, batch -> {
                left.merge(slot, batch.size(), Integer::sum);
                readModels.fillAll(batch);
            });
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
    private void giveBack(String slot) {
        if (left.getOrDefault(slot, 0) < MOST_LEFT) {
            slots.giveBack(slot);
            return;
        }
        sweeper.execute(() -> {
            try {
                schema.sweep(slot);
                left.remove(slot);
            } finally {
                slots.giveBack(slot);
            }
        });
    }

    @Override
    public void close() {
        sweeper.shutdown();
    }
}
