package io.dueflow.bank.gateway.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueflow.bank.gateway.BankDoor.Visit;
import io.dueflow.bank.gateway.SettableClock;
import io.dueflow.bank.gateway.TestBank;
import io.dueflow.bank.gateway.call.CallLine;
import io.dueflow.eventstore.testing.TestDatabase;
import io.dueflow.messages.bank.BankRequestId;
import io.dueflow.messages.bank.ConfirmRepayment;
import io.dueflow.messages.bank.FreezeFunds;
import io.dueflow.messages.money.Money;
import io.dueflow.messages.receivable.ReceivableId;
import io.dueflow.messages.receivable.ReceivableOpened;
import io.dueflow.messages.receivable.ReceivableShare;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.Message;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.PlatformTransactionManager;

/** From the command to the known outcome, with a real database, a real event processor and a bank that misbehaves. */
@SpringBootTest(
        classes = RunningGateway.Gateway.class,
        properties = {
            "axon.axonserver.enabled=false",
            "axon.update-check.disabled=true",
            "axon.serializer.general=jackson3",
            "axon.eventhandling.processors.bank-gateway.mode=subscribing",
            "bank.platform-no=dueflow",
            "bank.signature-algorithm=SHA1withRSA",
            "bank.request-timeout=60s",
            "bank.max-calls=8",
            "bank.sweep-interval=1h"
        })
@Timeout(120)
abstract class RunningGateway {

    static final Duration LEASE = Duration.ofSeconds(125);
    static final Duration PATIENCE = Duration.ofSeconds(60);
    static final TestBank BANK = startBank();

    @Configuration
    @EnableAutoConfiguration
    @ComponentScan({"io.dueflow.eventstore", "io.dueflow.bank.gateway"})
    static class Gateway {
        @Bean
        @Primary
        SettableClock settableClock() {
            return new SettableClock();
        }

        /** Axon looks for Spring's under its name of Boot 3 and would go without transactions. */
        @Bean
        @Primary
        TransactionManager springTransactions(PlatformTransactionManager transactionManager) {
            return new SpringTransactionManager(transactionManager);
        }
    }

    @Autowired
    CommandGateway commands;

    @Autowired
    EventStore events;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SettableClock clock;

    @Autowired
    OutstandingSweep sweep;

    @Autowired
    OutstandingTable table;

    @Autowired
    GatewayLifecycle lifecycle;

    @Autowired
    CallLine line;

    @Autowired
    TransactionManager transactions;

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry properties) {
        var database = TestDatabase.emptyDatabase();
        properties.add("spring.datasource.url", () -> database);
        properties.add("bank.base-url", BANK::baseUrl);
        properties.add("bank.platform-private-key", TestBank.KEYS::platformPrivateKey);
        properties.add("bank.bank-public-key", TestBank.KEYS::bankPublicKey);
    }

    private static TestBank startBank() {
        try {
            return new TestBank();
        } catch (IOException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    @BeforeEach
    void wellBehaved() {
        BANK.faultless();
        BANK.door().watch(visit -> {});
    }

    void freeze(String project, long cents) {
        BANK.deposit("of-" + project, cents);
        freezeAgain(project, cents);
    }

    void freezeAgain(String project, long cents) {
        commands.sendAndWait(command(project, cents));
    }

    static FreezeFunds command(String project, long cents) {
        return new FreezeFunds(project + "-F", project, 1, 1, "of-" + project, Money.ofCents(cents));
    }

    /** A request is free to be taken up only once its last call has left the line, a moment after its row says so. */
    void sweepAfter(Duration pause, OutstandingSweep next) throws InterruptedException {
        line.drain(PATIENCE);
        line.open();
        clock.advance(pause);
        next.sweep();
    }

    void confirm(String project, long cents, long commission) {
        commands.sendAndWait(new ConfirmRepayment(
                project + "-C", project + "-F", project, 1, 1, Money.ofCents(cents), Money.ofCents(commission)));
    }

    void receivable(String project, long principal, long interest) {
        var share = new ReceivableShare(
                "T-" + project, "investor", Money.ofCents(principal), Money.ofCents(interest), Money.ZERO);
        var opened = new ReceivableOpened(project, 1, LocalDate.of(2026, 1, 31), 1, 1, List.of(share));
        publish(new GenericDomainEventMessage<>("Receivable", new ReceivableId(project, 1).toString(), 0, opened));
    }

    void publish(DomainEventMessage<?> event) {
        transactions.executeInTransaction(() -> events.publish(event));
    }

    static ConditionFactory await() {
        return Awaitility.await().atMost(PATIENCE);
    }

    void awaitEvents(String requestNo, Class<?>... types) {
        await().untilAsserted(() -> assertThat(eventsOf(requestNo)).hasExactlyElementsOfTypes(types));
    }

    List<?> eventsOf(String requestNo) {
        return events.readEvents(new BankRequestId(requestNo).toString())
                .asStream()
                .map(Message::getPayload)
                .toList();
    }

    void awaitUnknown(String requestNo) {
        await().until(() -> state(requestNo).equals("UNKNOWN"));
    }

    String state(String requestNo) {
        return jdbc.sql("select state from bank_outstanding where request_no = ?")
                .param(requestNo)
                .query(String.class)
                .optional()
                .orElse("");
    }

    void awaitNoRow(String requestNo) {
        await().until(() -> rows(requestNo) == 0);
    }

    int rows(String requestNo) {
        return jdbc.sql("select count(*) from bank_outstanding where request_no = ?")
                .param(requestNo)
                .query(Integer.class)
                .single();
    }

    static Visit freezeVisit(String requestNo) {
        return new Visit("USER_AUTO_PRE_TRANSACTION", requestNo);
    }

    static Visit query(String requestNo, int count) {
        return new Visit("QUERY_TRANSACTION", requestNo + "-Q" + count);
    }
}
