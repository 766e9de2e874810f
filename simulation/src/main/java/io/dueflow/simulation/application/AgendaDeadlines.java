package io.dueflow.simulation.application;

import io.dueflow.simulation.world.Agenda;
import io.dueflow.simulation.world.Story;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.deadline.AbstractDeadlineManager;
import org.axonframework.deadline.DeadlineMessage;
import org.axonframework.deadline.GenericDeadlineMessage;
import org.axonframework.messaging.DefaultInterceptorChain;
import org.axonframework.messaging.ScopeAwareProvider;
import org.axonframework.messaging.ScopeDescriptor;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Deadlines of one process on the agenda, with the promises of the scheduler that production uses: kept with the
 * transaction that schedules them, handled at least once, tried again after a pause where that fails.
 */
final class AgendaDeadlines extends AbstractDeadlineManager {

    private static final Duration FIRST_RETRY = Duration.ofSeconds(1);
    private static final int MOST_DOUBLINGS = 6;
    /** The sweeps of a run are waited for; the hour of the next business date comes whether anybody waits or not. */
    private static final Set<String> AWAITED = Set.of("sweep-shard");

    private final Agenda agenda;
    private final Clock clock;
    private final Story story;
    private final Life life;
    private final KeptDeadlines kept;
    private final TransactionManager transactions;
    private final ScopeAwareProvider scopes;

    AgendaDeadlines(
            Agenda agenda,
            Clock clock,
            Story story,
            Life life,
            KeptDeadlines kept,
            TransactionManager transactions,
            ScopeAwareProvider scopes) {
        this.agenda = agenda;
        this.clock = clock;
        this.story = story;
        this.life = life;
        this.kept = kept;
        this.transactions = transactions;
        this.scopes = scopes;
    }

    /** Takes up what earlier processes have left. */
    void resume() {
        kept.all().forEach(this::await);
    }

    @Override
    public String schedule(Instant due, String name, Object payload, ScopeDescriptor scope) {
        var message = GenericDeadlineMessage.asDeadlineMessage(name, payload, clock.instant());
        runOnPrepareCommitOrNow(() -> {
            var deadline = new KeptDeadlines.Kept(processDispatchInterceptors(message), scope, due);
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    kept.add(deadline);
                    await(deadline);
                }
            });
        });
        return message.getIdentifier();
    }

    private void await(KeptDeadlines.Kept deadline) {
        Runnable task = () -> {
            if (life.isGoingOn()) {
                handle(deadline);
            }
        };
        if (AWAITED.contains(deadline.message.getDeadlineName())) {
            agenda.after(Duration.between(clock.instant(), deadline.due), task);
        } else {
            agenda.inItsTime(deadline.due, task);
        }
    }

    private void handle(KeptDeadlines.Kept deadline) {
        var message = deadline.message;
        story.tell("app", "deadline " + message.getDeadlineName() + " " + message.getPayload());
        var now = clock.instant();
        DeadlineMessage<?> timed = new GenericDeadlineMessage<>(message.getDeadlineName(), message, () -> now);
        var unitOfWork = new DefaultUnitOfWork<DeadlineMessage<?>>(timed);
        unitOfWork.attachTransaction(transactions);
        var chain = new DefaultInterceptorChain<DeadlineMessage<?>>(unitOfWork, handlerInterceptors(), handled -> {
            send(handled, deadline.scope);
            return null;
        });
        var result = unitOfWork.executeWithResult(chain::proceed);
        if (result.isExceptional()) {
            life.requireGoingOn();
            tryAgain(deadline, result.exceptionResult());
        } else {
            life.mayEnd("before a deadline is done with");
            kept.remove(deadline);
        }
    }

    private void send(DeadlineMessage<?> message, ScopeDescriptor scope) throws Exception {
        for (var component : scopes.provideScopeAwareStream(scope)
                .filter(aware -> aware.canResolve(scope))
                .toList()) {
            component.send(message, scope);
        }
    }

    private void tryAgain(KeptDeadlines.Kept deadline, Throwable failure) {
        var pause = FIRST_RETRY.multipliedBy(1L << Math.min(deadline.failures, MOST_DOUBLINGS));
        story.tell("app", "deadline " + deadline.message.getDeadlineName() + " failed: " + failure);
        deadline.failures++;
        deadline.due = clock.instant().plus(pause);
        await(deadline);
    }

    @Override
    public void cancelSchedule(String name, String id) {
        throw new UnsupportedOperationException("no deadline is cancelled");
    }

    @Override
    public void cancelAll(String name) {
        throw new UnsupportedOperationException("no deadline is cancelled");
    }

    @Override
    public void cancelAllWithinScope(String name, ScopeDescriptor scope) {
        throw new UnsupportedOperationException("no deadline is cancelled");
    }
}
