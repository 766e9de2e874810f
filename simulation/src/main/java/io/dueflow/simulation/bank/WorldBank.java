package io.dueflow.simulation.bank;

import io.dueflow.bank.gateway.call.NotConnected;
import io.dueflow.bank.gateway.protocol.SignedRequest;
import io.dueflow.bank.gateway.protocol.UnprovenAnswer;
import io.dueflow.bank.simulator.booking.Bank;
import io.dueflow.bank.simulator.booking.BankPolicy;
import io.dueflow.bank.simulator.booking.Deposit;
import io.dueflow.bank.simulator.faults.FaultPlan;
import io.dueflow.bank.simulator.faults.Faults;
import io.dueflow.bank.simulator.request.ServiceName;
import io.dueflow.bank.simulator.signing.RsaSignatures;
import io.dueflow.bank.simulator.wire.FrontDesk;
import io.dueflow.bank.simulator.wire.Reply;
import io.dueflow.bank.simulator.wire.Tally;
import io.dueflow.simulation.world.Agenda;
import io.dueflow.simulation.world.Chance;
import io.dueflow.simulation.world.Story;
import io.dueflow.simulation.world.WorldClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/** A bank and the line to it, both of which err by the seed until the weather is over. */
public final class WorldBank {

    /** How long the gateway waits for an answer. */
    public static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Duration LATEST_DOUBLE = Duration.ofHours(2);

    /** Nobody asks for statements here, so nothing is written there. */
    private static final Path NO_STATEMENTS = Path.of("no-statements");

    private final Agenda agenda;
    private final Chance chance;
    private final WorldClock clock;
    private final Story story;
    private final Weather weather;
    private final RsaSignatures signatures;
    private final FaultPlan plan;
    private final EntriesKept journal = new EntriesKept();
    private final Lies lies;
    private final Tally tally = new Tally();
    private Bank bank;
    private FrontDesk desk;

    public WorldBank(Agenda agenda, Chance chance, WorldClock clock, Story story, WorldKeys keys, Instant weatherOver) {
        this.agenda = agenda;
        this.chance = chance;
        this.clock = clock;
        this.story = story;
        this.weather = Weather.drawn(chance, clock.instant(), weatherOver);
        this.signatures = keys.bankSignatures();
        this.plan = new FaultPlan(weather.answering(), Map.of(), Duration.ZERO, chance.number());
        this.lies = new Lies(signatures);
        start();
        agenda.inItsTime(weatherOver, () -> {
            story.tell("world", "the weather clears up");
            start();
        });
    }

    private void start() {
        try {
            var policy = new BankPolicy(Set.of(ServiceName.values()), false);
            bank = Bank.open(journal::open, NO_STATEMENTS, policy, clock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var faults = new Faults(weather.isOver(clock.instant()) ? FaultPlan.none() : plan);
        desk = new FrontDesk(bank, faults, WorldKeys.PLATFORM, signatures, tally);
    }

    /** Money comes in from outside. */
    public void deposit(String userNo, long cents) {
        bank.deposit(List.of(new Deposit(null, userNo, cents)));
        story.tell("bank", "takes in %d cents for %s".formatted(cents, userNo));
    }

    /** A clerk gives an open freeze back by hand. */
    public void releaseByHand(String freezeNo) {
        ByHand.release(bank, freezeNo);
        story.tell("bank", "a clerk releases " + freezeNo);
    }

    /** How often each of the bank's own faults hit. */
    public Map<String, Long> faults() {
        return tally.faults();
    }

    public BankTruth truth() {
        return new BankTruth(bank, journal.all(), lies.subjects());
    }

    /**
     * Sends a request.
     *
     * @param alive whether the process that sends it is still there to hear the answer
     */
    public CompletableFuture<String> exchange(SignedRequest request, BooleanSupplier alive) {
        var sent = Sent.of(request);
        var call = new PendingCall(alive);
        if (hits(weather.lost() / 2)) {
            story.tellFault("line", "not connected", sent.requestNo());
            agenda.after(soon(), () -> call.fails(new NotConnected("the line is dead")));
            return call.body();
        }
        agenda.after(PATIENCE, () -> call.fails(new TimeoutException()));
        if (hits(weather.lost())) {
            story.tellFault("line", "request lost", sent.requestNo());
        } else {
            deliver(sent, call, soon());
        }
        if (hits(weather.doubled())) {
            story.tellFault("line", "request doubled", sent.requestNo());
            deliver(sent, new PendingCall(() -> false), chance.between(Duration.ZERO, LATEST_DOUBLE));
        }
        return call.body();
    }

    private void deliver(Sent sent, PendingCall call, Duration travel) {
        agenda.after(travel, () -> arrive(sent, call));
    }

    private void arrive(Sent sent, PendingCall call) {
        if (weather.isDown(clock.instant())) {
            story.tellFault("bank", "bank down", sent.requestNo());
            return;
        }
        if (hits(weather.crashing() / 2)) {
            story.tellFault("bank", "bank crash before booking", sent.requestNo());
            start();
            return;
        }
        var reply = desk.receive(sent.form());
        if (hits(weather.crashing() / 2)) {
            story.tellFault("bank", "bank crash after booking", sent.requestNo());
            start();
            return;
        }
        answer(sent, reply, call);
    }

    private void answer(Sent sent, Reply reply, PendingCall call) {
        if (reply.status() == Reply.NO_ANSWER) {
            story.tellFault("bank", "bank hangs up", sent.requestNo());
            agenda.after(soon(), () -> call.fails(new IOException("the bank hung up")));
            return;
        }
        if (reply.status() != 200) {
            story.tellFault("bank", "HTTP " + reply.status(), sent.requestNo());
            agenda.after(soon(), () -> call.fails(new UnprovenAnswer("HTTP status " + reply.status())));
            return;
        }
        var truth = new String(reply.body(), StandardCharsets.UTF_8);
        var body = hits(weather.lying()) ? lies.about(sent, bank).orElse(truth) : truth;
        if (body.equals(truth)) {
            story.tell("bank", "answers " + sent.requestNo() + ": " + Words.of(body));
        } else {
            story.tellFault("bank", "contradicting answer", sent.requestNo() + ": " + Words.of(body));
        }
        travelBack(sent, body, call);
    }

    private void travelBack(Sent sent, String body, PendingCall call) {
        if (hits(weather.lost())) {
            story.tellFault("line", "answer lost", sent.requestNo());
        } else if (hits(weather.late())) {
            story.tellFault("line", "answer late", sent.requestNo());
            agenda.after(PATIENCE.plus(soon()), () -> call.answers(body));
        } else {
            agenda.after(soon(), () -> call.answers(body));
        }
    }

    private Duration soon() {
        return chance.between(Duration.ofMillis(5), Duration.ofMillis(400));
    }

    private boolean hits(double probability) {
        return !weather.isOver(clock.instant()) && chance.hits(probability);
    }
}
