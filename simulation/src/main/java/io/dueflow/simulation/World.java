package io.dueflow.simulation;

import io.dueflow.bank.gateway.call.BankExchange;
import io.dueflow.command.installment.OverduePolicy;
import io.dueflow.messages.Shanghai;
import io.dueflow.messages.calendar.DayKind;
import io.dueflow.messages.calendar.WorkingDays;
import io.dueflow.messages.casework.CaseOpened;
import io.dueflow.messages.installment.InstallmentScheduled;
import io.dueflow.messages.run.OpenDueDateRun;
import io.dueflow.saga.duedate.DueDateRunSettings;
import io.dueflow.simulation.application.Application;
import io.dueflow.simulation.application.Deaths;
import io.dueflow.simulation.application.Ground;
import io.dueflow.simulation.application.KeptDeadlines;
import io.dueflow.simulation.application.Surroundings;
import io.dueflow.simulation.bank.WorldBank;
import io.dueflow.simulation.bank.WorldKeys;
import io.dueflow.simulation.proof.Invariants;
import io.dueflow.simulation.proof.Operators;
import io.dueflow.simulation.proof.ReadModels;
import io.dueflow.simulation.proof.Standing;
import io.dueflow.simulation.world.Agenda;
import io.dueflow.simulation.world.Chance;
import io.dueflow.simulation.world.Loan;
import io.dueflow.simulation.world.Story;
import io.dueflow.simulation.world.WorldClock;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** All that follows from one seed: loans, borrowers, a bank, an application and two operators, until all is at rest. */
final class World {

    private static final LocalDate FIRST_DATE = LocalDate.of(2026, 3, 11);
    private static final Duration LONGEST = Duration.ofDays(40);
    private static final int MOST_STEPS = 30_000;

    private final long seed;
    private final Chance chance;
    private final WorldClock clock;
    private final Instant start;
    private final Agenda agenda;
    private final Story story;
    private final WorldBank bank;
    private final Standing standing = new Standing();
    private final Operators operators;
    private final DueDateRunSettings run;
    private final Deaths deaths;
    private final Application application;
    private final ReadModels readModels;
    private final List<String> broken = new ArrayList<>();
    private long deposited;

    World(long seed, Ground ground, WorldKeys keys, UnaryOperator<BankExchange> line) {
        this.seed = seed;
        this.chance = new Chance(seed);
        this.start = Shanghai.at(FIRST_DATE, LocalTime.of(4, 30));
        this.clock = new WorldClock(start);
        this.agenda = new Agenda(clock, chance.apart());
        this.story = new Story(clock);
        ground.clear(clock);
        var badUntil = start.plus(chance.between(Duration.ofHours(2), Duration.ofDays(2)));
        this.bank = new WorldBank(agenda, chance.apart(), clock, story, keys, badUntil);
        this.operators = new Operators(agenda, chance.apart(), bank, standing);
        this.run = new DueDateRunSettings(
                chance.between(1, 2),
                chance.between(2, 5),
                LocalTime.of(5, 0),
                List.of(LocalTime.of(12, 0), LocalTime.of(17, 0)),
                Duration.ofMillis(500),
                4,
                Duration.ofSeconds(30));
        var around = new Surroundings(
                agenda,
                clock,
                story,
                bank,
                keys,
                new KeptDeadlines(),
                run,
                new OverduePolicy(chance.between(0, 1), new BigDecimal("0.005"), workingDays()),
                line,
                this::happened);
        var most = chance.hits(0.2) ? 0 : chance.between(1, 12);
        this.deaths = new Deaths(chance.apart(), most, chance.between(1, 6) / 100.0, clock, badUntil);
        this.application = new Application(ground, around, chance.apart(), deaths);
        this.readModels = new ReadModels(ground.jdbc());
    }

    /** In every other world the second date, on which loans fall due too, is a holiday, and weekends are free. */
    private WorkingDays workingDays() {
        return seed % 2 == 0 ? WorkingDays.EVERY_DAY : new WorkingDays(Map.of(FIRST_DATE.plusDays(1), DayKind.HOLIDAY));
    }

    Verdict live() {
        try {
            prepare();
            unroll();
            if (broken.isEmpty()) {
                prove();
            }
        } catch (RuntimeException | Error e) {
            broken.add("something went wrong that nothing expects: " + e);
        }
        return new Verdict(seed, standing.debts().size(), faults(), story.lines(), List.copyOf(broken));
    }

    private Map<String, Integer> faults() {
        var faults = new TreeMap<>(story.faults());
        bank.faults().forEach((kind, times) -> faults.put(kind, Math.toIntExact(times)));
        return faults;
    }

    private void prepare() {
        story.tell("world", "seed " + seed);
        application.start();
        var loans = chance.between(3, 8);
        for (var number = 1; number <= loans; number++) {
            application.send("world", Loan.drawn(chance, number, FIRST_DATE.plusDays(chance.between(0, 1))));
        }
        deaths.suspend(false);
        for (var times = chance.between(0, 2); times > 0; times--) {
            agenda.after(chance.between(Duration.ZERO, Duration.ofDays(3)), this::runByHand);
        }
    }

    private void happened(Object event) {
        standing.happened(event);
        application.projectSoon();
        if (event instanceof InstallmentScheduled scheduled) {
            payIn(scheduled);
        } else if (event instanceof CaseOpened opened) {
            operators.opened(opened, application);
        }
    }

    /** Most borrowers have their money in time, some later, a few never. */
    private void payIn(InstallmentScheduled scheduled) {
        var cents = scheduled.amount().cents() * 2;
        if (chance.hits(0.65)) {
            deposit(scheduled.borrowerUserNo(), cents);
        } else if (chance.hits(0.6)) {
            agenda.after(
                    chance.between(Duration.ofHours(1), Duration.ofDays(4)),
                    () -> deposit(scheduled.borrowerUserNo(), cents));
        } else {
            deposit(scheduled.borrowerUserNo(), scheduled.amount().cents() / 2);
        }
    }

    private void deposit(String userNo, long cents) {
        bank.deposit(userNo, cents);
        deposited += cents;
    }

    private void runByHand() {
        if (application.isUp()) {
            application.send("jun", new OpenDueDateRun(Shanghai.dateOf(clock.instant()), run.shards()));
        }
    }

    private void unroll() {
        application.lookAfter();
        for (var steps = 0; !isAtRest(); steps++) {
            if (steps == MOST_STEPS || clock.instant().isAfter(start.plus(LONGEST))) {
                broken.add("something waits for ever: " + standing.debts() + ", open cases " + standing.openCases()
                        + ", requests without a known outcome: " + application.outstanding());
                return;
            }
            step();
        }
    }

    private void step() {
        try {
            agenda.step();
        } catch (RuntimeException | Error e) {
            if (application.isUp()) {
                throw e;
            }
        }
        application.lookAfter();
    }

    private boolean isAtRest() {
        return !agenda.isAnythingAwaited()
                && application.isUp()
                && standing.openCases().isEmpty()
                && standing.debts().stream().allMatch(this::hasComeToAnEnd);
    }

    /** Repaid, closed by two persons, or refused for money that never came. */
    private boolean hasComeToAnEnd(Standing.Debt debt) {
        return debt.isOver()
                || debt.state() == Standing.State.NO_MONEY
                        && bank.truth().balance(debt.payer()) < debt.asked().cents();
    }

    private void prove() {
        story.tell("world", "is at rest");
        deaths.suspend(true);
        broken.addAll(Invariants.broken(bank.truth(), standing, deposited));
        if (application.outstanding() > 0 || application.attemptsUnderWay() > 0) {
            broken.add("%d requests have no known outcome and %d attempts have not ended, though all is at rest"
                    .formatted(application.outstanding(), application.attemptsUnderWay()));
        }
        if (!readModels.repaid().equals(standing.repaid())) {
            broken.add("the read models show as repaid %s, but repaid are %s"
                    .formatted(readModels.repaid(), standing.repaid()));
        }
        var before = readModels.rows();
        application.readSide().replay();
        var after = readModels.rows();
        before.forEach((table, rows) -> {
            if (!rows.equals(after.get(table))) {
                broken.add("a replay fills " + table + " with other rows: " + rows + " became " + after.get(table));
            }
        });
    }
}
