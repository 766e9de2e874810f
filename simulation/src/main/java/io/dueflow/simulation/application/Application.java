package io.dueflow.simulation.application;

import io.dueflow.simulation.world.Chance;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletionException;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/** The application, process after process: what dies is started again. */
public final class Application {

    private static final Duration SWEEP_INTERVAL = Duration.ofSeconds(1);

    private final Ground ground;
    private final Surroundings around;
    private final Chance chance;
    private final Deaths deaths;
    private final Duration longestLag;
    private ApplicationProcess process;
    private Instant nextSweep;
    private boolean projects;
    private int commitsSeen;

    public Application(Ground ground, Surroundings around, Chance chance, Deaths deaths) {
        this.ground = ground;
        this.around = around;
        this.chance = chance;
        this.deaths = deaths;
        this.longestLag = chance.between(Duration.ofMillis(50), Duration.ofSeconds(2));
    }

    public void start() {
        process = new ApplicationProcess(ground, around, new Life(deaths, around.story()));
        commitsSeen = -1;
        nextSweep = null;
        projects = false;
        projectSoon();
        process.start();
    }

    /** Looks after the process when something has happened: buries it, or lets go on what goes on by itself. */
    public void lookAfter() {
        if (process == null) {
            return;
        }
        if (!process.isAlive()) {
            bury();
        } else if (process.commits() != commitsSeen) {
            commitsSeen = process.commits();
            sweepWhenDue();
        }
    }

    private void bury() {
        while (CurrentUnitOfWork.isStarted()) {
            CurrentUnitOfWork.clear(CurrentUnitOfWork.get());
        }
        process = null;
        around.agenda().after(chance.between(Duration.ofSeconds(1), Duration.ofMinutes(2)), () -> {
            around.story().tell("app", "starts again");
            start();
        });
    }

    /** Something has happened that the read models do not show yet. */
    public void projectSoon() {
        if (process != null && !projects) {
            projects = true;
            var mine = process;
            around.agenda().after(chance.between(Duration.ofMillis(10), longestLag), () -> {
                if (mine == process) {
                    projects = false;
                    process.readSide().project();
                }
            });
        }
    }

    private void sweepWhenDue() {
        process.nextQuestion()
                .filter(due -> nextSweep == null || due.isBefore(nextSweep))
                .ifPresent(due -> {
                    var soonest = around.clock().instant().plus(SWEEP_INTERVAL);
                    var at = due.isBefore(soonest) ? soonest : due;
                    if (nextSweep != null && !at.isBefore(nextSweep)) {
                        return;
                    }
                    nextSweep = at;
                    var mine = process;
                    around.agenda().after(Duration.between(around.clock().instant(), at), () -> {
                        if (mine == process && at.equals(nextSweep)) {
                            nextSweep = null;
                            commitsSeen = -1;
                            process.sweep();
                        }
                    });
                });
    }

    /** Whether a process is there to take commands. */
    public boolean isUp() {
        return process != null && process.isAlive();
    }

    /** Has a command handled; tells the reason where it is refused. */
    public boolean send(String who, Object command) {
        around.story().tell(who, command.toString());
        try {
            process.commands().send(command).join();
            return true;
        } catch (CompletionException e) {
            around.story().tell(who, "is refused: " + e.getCause().getMessage());
            return false;
        }
    }

    public ReadSide readSide() {
        return process.readSide();
    }

    /** How many requests to the bank have no known outcome. */
    public int outstanding() {
        return ground.jdbc().queryForObject("select count(*) from bank_outstanding", Integer.class);
    }

    /** How many attempts have not ended. */
    public int attemptsUnderWay() {
        return ground.jdbc().queryForObject("select count(*) from keyed_saga", Integer.class);
    }
}
