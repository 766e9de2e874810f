package io.dueflow.bank.gateway;

import io.dueflow.bank.gateway.call.BankConversation;
import io.dueflow.bank.gateway.call.BankHttp;
import io.dueflow.bank.gateway.call.CallLine;
import io.dueflow.bank.gateway.call.GatewayThreads;
import io.dueflow.bank.gateway.call.HttpRequests;
import io.dueflow.bank.gateway.call.OutcomeClassifier;
import io.dueflow.bank.gateway.call.RequestTranslation;
import io.dueflow.bank.gateway.call.SettlementDetails;
import io.dueflow.bank.gateway.protocol.AnswerReader;
import io.dueflow.bank.gateway.protocol.BankKeys;
import io.dueflow.bank.gateway.protocol.RequestSealer;
import io.dueflow.bank.gateway.protocol.Signing;
import io.dueflow.bank.gateway.recovery.AskingPause;
import io.dueflow.bank.gateway.recovery.Delivery;
import io.dueflow.bank.gateway.recovery.GatewayLifecycle;
import io.dueflow.bank.gateway.recovery.OutcomeReporter;
import io.dueflow.bank.gateway.recovery.OutstandingHandler;
import io.dueflow.bank.gateway.recovery.OutstandingSweep;
import io.dueflow.bank.gateway.recovery.OutstandingTable;
import io.dueflow.bank.gateway.recovery.SettledRequests;
import java.time.Clock;
import java.time.Duration;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts the gateway together. */
@Configuration
@EnableConfigurationProperties(BankProperties.class)
public class BankGatewayConfiguration {

    /** How long an event processor is held up when the line to the bank is full. */
    private static final Duration LONGEST_WAIT_FOR_A_PLACE = Duration.ofSeconds(5);

    @Bean
    GatewayThreads gatewayThreads(BankProperties bank) {
        return new GatewayThreads(bank.maxCalls());
    }

    @Bean
    CallLine callLine(BankProperties bank) {
        return new CallLine(bank.maxCalls(), bank.maxWaiting(), LONGEST_WAIT_FOR_A_PLACE);
    }

    @Bean
    BankHttp bankHttp(BankProperties bank) {
        var requests = new HttpRequests(bank.baseUrl(), bank.httpMethod());
        return new BankHttp(requests, bank.connectTimeout(), bank.requestTimeout());
    }

    @Bean
    BankConversation bankConversation(
            BankProperties bank, BankHttp http, EventStore eventStore, GatewayThreads threads) {
        var signing =
                new Signing(BankKeys.parse(bank.signatureAlgorithm(), bank.platformPrivateKey(), bank.bankPublicKey()));
        return new BankConversation(
                new RequestTranslation(new SettlementDetails(eventStore)),
                new RequestSealer(bank.platformNo(), signing),
                http,
                new AnswerReader(signing),
                new OutcomeClassifier(bank.acceptBlankRequestNo()),
                threads.outcomes());
    }

    @Bean
    OutstandingTable outstandingTable(JdbcClient jdbc, PlatformTransactionManager transactionManager) {
        return new OutstandingTable(jdbc, new TransactionTemplate(transactionManager));
    }

    @Bean
    OutcomeReporter outcomeReporter(BankProperties bank, CommandGateway commands, OutstandingTable table, Clock clock) {
        var pause = new AskingPause(bank.firstPause(), bank.longestPause());
        return new OutcomeReporter(commands, table, pause, clock);
    }

    @Bean
    Delivery delivery(
            BankProperties bank,
            CallLine line,
            BankConversation conversation,
            OutcomeReporter reporter,
            GatewayThreads threads,
            EventStore eventStore,
            OutstandingTable table) {
        return new Delivery(
                line,
                conversation,
                reporter,
                threads.outcomes(),
                new SettledRequests(eventStore),
                table,
                bank.querySupported());
    }

    @Bean
    OutstandingHandler outstandingHandler(BankProperties bank, OutstandingTable table, Delivery delivery, Clock clock) {
        return new OutstandingHandler(table, delivery, bank.lease(), clock);
    }

    @Bean
    OutstandingSweep outstandingSweep(BankProperties bank, OutstandingTable table, Delivery delivery, Clock clock) {
        return new OutstandingSweep(table, delivery, bank.lease(), clock);
    }

    @Bean
    GatewayLifecycle gatewayLifecycle(BankProperties bank, CallLine line, OutstandingSweep sweep) {
        return new GatewayLifecycle(line, sweep, bank.sweepInterval(), bank.requestTimeout());
    }
}
