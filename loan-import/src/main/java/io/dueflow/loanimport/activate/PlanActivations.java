package io.dueflow.loanimport.activate;

import io.dueflow.loanimport.activate.ActivationOutcome.Failed;
import io.dueflow.loanimport.check.CheckedProject;
import io.dueflow.messages.BackgroundThreads;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.commandhandling.gateway.CommandGateway;

/** Activates the plans of many projects, a few at a time, each by a command in a transaction of its own. */
public final class PlanActivations {

    /** After so many failures in a row the rest is not tried, since it would only wait for what is down. */
    public static final int FAILURES_IN_A_ROW = 50;

    private final PlanActivation activation;
    private final int workers;

    /** Has at most {@code workers} commands on their way at a time. */
    public PlanActivations(CommandGateway gateway, int workers) {
        this.activation = new PlanActivation(gateway);
        this.workers = workers;
    }

    /** Returns when every project has ended; an interrupt leaves those that were not yet sent. */
    public void activate(List<CheckedProject> projects, ActivationListener listener) throws InterruptedException {
        AtomicInteger next = new AtomicInteger();
        AtomicInteger failuresInARow = new AtomicInteger();
        Callable<Void> worker = () -> {
            for (int i = next.getAndIncrement(); i < projects.size(); i = next.getAndIncrement()) {
                CheckedProject project = projects.get(i);
                listener.ended(project, activateOne(project, failuresInARow));
            }
            return null;
        };
        ExecutorService pool = Executors.newFixedThreadPool(workers, new BackgroundThreads("plan-activation"));
        try {
            for (Future<Void> done : pool.invokeAll(Collections.nCopies(workers, worker))) {
                done.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("A worker of the import broke off.", e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    private ActivationOutcome activateOne(CheckedProject project, AtomicInteger failuresInARow)
            throws InterruptedException {
        if (failuresInARow.get() >= FAILURES_IN_A_ROW) {
            return new Failed("It was not tried, because " + FAILURES_IN_A_ROW + " projects in a row had failed.");
        }
        ActivationOutcome outcome = activation.activate(project.command());
        if (outcome instanceof Failed) {
            failuresInARow.incrementAndGet();
        } else {
            failuresInARow.set(0);
        }
        return outcome;
    }
}
