package io.dueflow.simulation.application;

import io.dueflow.bank.gateway.call.BankBreaker;
import io.dueflow.bank.gateway.call.BankConversation;
import io.dueflow.bank.gateway.call.CallLine;
import io.dueflow.bank.gateway.call.CallTimes;
import io.dueflow.bank.gateway.call.OutcomeClassifier;
import io.dueflow.bank.gateway.call.RequestTranslation;
import io.dueflow.bank.gateway.call.RoomWhileBankAnswers;
import io.dueflow.bank.gateway.call.SettlementDetails;
import io.dueflow.bank.gateway.protocol.AnswerReader;
import io.dueflow.bank.gateway.protocol.RequestSealer;
import io.dueflow.bank.gateway.recovery.AskingPause;
import io.dueflow.bank.gateway.recovery.CertainRelease;
import io.dueflow.bank.gateway.recovery.Delivery;
import io.dueflow.bank.gateway.recovery.OutcomeReporter;
import io.dueflow.bank.gateway.recovery.OutstandingHandler;
import io.dueflow.bank.gateway.recovery.OutstandingSweep;
import io.dueflow.bank.gateway.recovery.OutstandingTable;
import io.dueflow.bank.gateway.recovery.SettledRequests;
import io.dueflow.bank.gateway.recovery.SilenceBound;
import io.dueflow.messages.JointCommands;
import io.dueflow.messages.bank.RoomForRepayments;
import io.dueflow.simulation.world.AgendaThread;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.axonframework.config.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The bank gateway of one process, whose calls take their turns in the world's one thread. */
final class GatewaySide {

    private static final Duration LEASE = Duration.ofSeconds(25);
    private static final int MOST_CALLS = 64;
    private static final int MOST_WAITING = 256;

    private final Surroundings around;
    private final Life life;
    private final JdbcTemplate jdbc;
    private final AgendaThread thread;
    private final CallLine line;
    private final BankBreaker breaker;
    private final OutstandingTable table;
    private OutstandingSweep sweep;

    /** Put together when first asked for, as Axon asks for its handlers in an order of its own. */
    private Delivery delivery;

    GatewaySide(Ground ground, Surroundings around, Life life, PlatformTransactionManager transactions) {
        this.around = around;
        this.life = life;
        this.jdbc = ground.jdbc();
        this.thread = new AgendaThread(around.agenda(), life::isGoingOn);
        this.line = new CallLine(MOST_CALLS, MOST_WAITING, thread);
        this.breaker = new BankBreaker(Duration.ofSeconds(10), around.clock());
        this.table = new OutstandingTable(JdbcClient.create(jdbc), new TransactionTemplate(transactions));
    }

    RoomForRepayments room() {
        return new RoomWhileBankAnswers(line, breaker);
    }

    OutstandingHandler handler(Configuration axon) {
        return new OutstandingHandler(table, translation(axon), delivery(axon), LEASE, around.clock());
    }

    /** From now on calls are made. */
    void open(Configuration axon) {
        sweep = new OutstandingSweep(table, delivery(axon), breaker, LEASE, around.clock());
        line.open();
    }

    void sweep() {
        sweep.sweep();
    }

    /** When the bank is to be asked next about a request without a known outcome. */
    Optional<Instant> nextQuestion() {
        return Optional.ofNullable(
                        jdbc.queryForObject("select min(next_ask_at) from bank_outstanding", OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }

    private Delivery delivery(Configuration axon) {
        if (delivery == null) {
            var commands = axon.getComponent(JointCommands.class);
            var conversation = conversation(axon);
            var reporter = new OutcomeReporter(
                    commands,
                    table,
                    new AskingPause(Duration.ofSeconds(1), Duration.ofMinutes(8)),
                    new SilenceBound(Duration.ofHours(1), Duration.ofMinutes(15)),
                    around.clock());
            delivery = new Delivery(
                    line,
                    conversation,
                    new CertainRelease(conversation, commands, true, true),
                    new RecorderInTurn(reporter, thread),
                    new SettledRequests(axon.eventStore()),
                    table,
                    true);
        }
        return delivery;
    }

    private BankConversation conversation(Configuration axon) {
        return new BankConversation(
                translation(axon),
                new RequestSealer(around.keys().platformNo(), around.keys().platformSigning()),
                breaker,
                around.line().apply(request -> around.bank().exchange(request, life::isGoingOn)),
                new AnswerReader(around.keys().platformSigning()),
                new OutcomeClassifier(false),
                Runnable::run,
                new CallTimes(new SimpleMeterRegistry()));
    }

    private static RequestTranslation translation(Configuration axon) {
        return new RequestTranslation(new SettlementDetails(axon.eventStore()));
    }
}
