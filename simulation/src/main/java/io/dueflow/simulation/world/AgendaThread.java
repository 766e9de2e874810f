package io.dueflow.simulation.world;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;

/** What would run on other threads of a process is done in its turn, as long as the process lives. */
public final class AgendaThread implements Executor {

    private final Agenda agenda;
    private final BooleanSupplier alive;

    public AgendaThread(Agenda agenda, BooleanSupplier alive) {
        this.agenda = agenda;
        this.alive = alive;
    }

    @Override
    public void execute(Runnable task) {
        agenda.after(Duration.ZERO, () -> {
            if (alive.getAsBoolean()) {
                task.run();
            }
        });
    }
}
