package io.dueflow.bank.gateway;

import io.dueflow.bank.gateway.call.BankBreaker;
import io.dueflow.bank.gateway.call.BankConversation;
import io.dueflow.bank.gateway.call.BankHttp;
import io.dueflow.bank.gateway.call.CallLine;
import io.dueflow.bank.gateway.call.CallTimes;
import io.dueflow.bank.gateway.call.GatewayThreads;
import io.dueflow.bank.gateway.call.HttpRequests;
import io.dueflow.bank.gateway.call.OutcomeClassifier;
import io.dueflow.bank.gateway.call.RequestTranslation;
import io.dueflow.bank.gateway.call.RoomWhileBankAnswers;
import io.dueflow.bank.gateway.call.SettlementDetails;
import io.dueflow.bank.gateway.protocol.AnswerReader;
import io.dueflow.bank.gateway.protocol.BankKeys;
import io.dueflow.bank.gateway.protocol.RequestSealer;
import io.dueflow.bank.gateway.protocol.Signing;
import io.dueflow.bank.gateway.recovery.AskingPause;
import io.dueflow.bank.gateway.recovery.BankLineAnswers;
import io.dueflow.bank.gateway.recovery.BankMeters;
import io.dueflow.bank.gateway.recovery.BankQuestions;
import io.dueflow.bank.gateway.recovery.CertainRelease;
import io.dueflow.bank.gateway.recovery.Delivery;
import io.dueflow.bank.gateway.recovery.GatewayLifecycle;
import io.dueflow.bank.gateway.recovery.OutcomeRecorder;
import io.dueflow.bank.gateway.recovery.OutcomeReporter;
import io.dueflow.bank.gateway.recovery.Outstanding;
import io.dueflow.bank.gateway.recovery.OutstandingHandler;
import io.dueflow.bank.gateway.recovery.OutstandingSweep;
import io.dueflow.bank.gateway.recovery.OutstandingTable;
import io.dueflow.bank.gateway.recovery.SettledRequests;
import io.dueflow.bank.gateway.recovery.SilenceBound;
import io.dueflow.bank.gateway.statement.CustodianStatements;
import io.dueflow.bank.gateway.statement.StatementFetch;
import io.dueflow.bank.gateway.statement.StatementRequests;
import io.dueflow.messages.Figures;
import io.dueflow.messages.JointCommands;
import io.dueflow.messages.bank.RoomForRepayments;
import io.dueflow.messages.bank.statement.BankStatements;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.Map;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts the gateway together. */
@Configuration
@EnableConfigurationProperties(BankProperties.class)
public class BankGatewayConfiguration {

    @Bean
    GatewayThreads gatewayThreads(BankProperties bank) {
        return new GatewayThreads(bank.maxCalls());
    }

    @Bean
    CallLine callLine(BankProperties bank, GatewayThreads threads) {
        return new CallLine(bank.maxCalls(), bank.maxWaiting(), threads.senders());
    }

    @Bean
    BankBreaker bankBreaker(BankProperties bank, Clock clock) {
        return new BankBreaker(bank.rest(), clock);
    }

    /** Before the line itself, which it asks. */
    @Bean
    @Primary
    RoomForRepayments roomWhileBankAnswers(CallLine line, BankBreaker breaker) {
        return new RoomWhileBankAnswers(line, breaker);
    }

    @Bean
    RequestTranslation requestTranslation(EventStore eventStore) {
        return new RequestTranslation(new SettlementDetails(eventStore));
    }

    @Bean
    BankHttp bankHttp(BankProperties bank) {
        var requests = new HttpRequests(bank.baseUrl(), bank.httpMethod());
        return new BankHttp(requests, bank.connectTimeout(), bank.requestTimeout());
    }

    @Bean
    Signing signing(BankProperties bank) {
        return new Signing(BankKeys.parse(bank.signatureAlgorithm(), bank.platformPrivateKey(), bank.bankPublicKey()));
    }

    /** A statement takes the bank longer than a repayment, so its requests wait longer and stand in no line. */
    @Bean
    BankHttp statementHttp(BankProperties bank) {
        var requests = new HttpRequests(bank.baseUrl(), bank.httpMethod());
        return new BankHttp(requests, bank.connectTimeout(), bank.statementTimeout());
    }

    @Bean
    BankStatements bankStatements(BankProperties bank, BankHttp statementHttp, Signing signing, Clock clock) {
        var requests = new StatementRequests(
                new RequestSealer(bank.platformNo(), signing),
                statementHttp,
                new AnswerReader(signing),
                new OutcomeClassifier(bank.acceptBlankRequestNo()));
        var fetch = new StatementFetch(bank.baseUrl(), bank.connectTimeout(), bank.statementTimeout());
        return new CustodianStatements(bank.statementSupported(), requests, fetch, bank.firstPause(), clock);
    }

    @Bean
    BankConversation bankConversation(
            BankProperties bank,
            RequestTranslation translation,
            BankBreaker breaker,
            BankHttp bankHttp,
            Signing signing,
            GatewayThreads threads,
            ObjectProvider<MeterRegistry> meters) {
        return new BankConversation(
                translation,
                new RequestSealer(bank.platformNo(), signing),
                breaker,
                bankHttp,
                new AnswerReader(signing),
                new OutcomeClassifier(bank.acceptBlankRequestNo()),
                threads.readers(),
                new CallTimes(meters.getIfAvailable(SimpleMeterRegistry::new)));
    }

    @Bean
    OutstandingTable outstandingTable(JdbcClient jdbc, PlatformTransactionManager transactionManager) {
        return new OutstandingTable(jdbc, new TransactionTemplate(transactionManager));
    }

    @Bean
    OutcomeRecorder outcomeRecorder(BankProperties bank, JointCommands commands, OutstandingTable table, Clock clock) {
        var pause = new AskingPause(bank.firstPause(), bank.longestPause());
        var silence = new SilenceBound(bank.silenceBound(), bank.silencePause());
        return new OutcomeRecorder(
                new OutcomeReporter(commands, table, pause, silence, clock),
                CallLine.MOST_FILLINGS * (bank.maxCalls() + bank.maxWaiting()));
    }

    @Bean
    Delivery delivery(
            BankProperties bank,
            CallLine line,
            BankConversation conversation,
            JointCommands commands,
            OutcomeRecorder recorder,
            EventStore eventStore,
            OutstandingTable table) {
        var release = new CertainRelease(conversation, commands, bank.querySupported(), bank.releaseSupported());
        return new Delivery(
                line, conversation, release, recorder, new SettledRequests(eventStore), table, bank.querySupported());
    }

    @Bean
    OutstandingHandler outstandingHandler(
            BankProperties bank,
            OutstandingTable table,
            RequestTranslation translation,
            Delivery delivery,
            Clock clock) {
        return new OutstandingHandler(table, translation, delivery, bank.lease(), clock);
    }

    @Bean
    OutstandingSweep outstandingSweep(
            BankProperties bank, OutstandingTable table, Delivery delivery, BankBreaker breaker, Clock clock) {
        return new OutstandingSweep(table, delivery, breaker, bank.lease(), clock);
    }

    @Bean
    BankQuestions bankQuestions(
            BankProperties bank,
            BankConversation conversation,
            JointCommands commands,
            EventStore eventStore,
            Clock clock) {
        return new BankQuestions(conversation, commands, eventStore, bank.querySupported(), clock);
    }

    @Bean
    BankLineAnswers bankLineAnswers(BankBreaker breaker, CallLine line, OutstandingTable table) {
        return new BankLineAnswers(breaker, line, table);
    }

    @Bean
    Figures<Map<Outstanding.State, OutstandingTable.Unanswered>> bankFigures(OutstandingTable table) {
        return new Figures<>("bank", table::unanswered);
    }

    @Bean
    MeterBinder bankMeters(
            BankLineAnswers answers,
            CallLine line,
            Figures<Map<Outstanding.State, OutstandingTable.Unanswered>> bankFigures,
            Clock clock) {
        return new BankMeters(answers, line, bankFigures, clock);
    }

    @Bean
    GatewayLifecycle gatewayLifecycle(BankProperties bank, CallLine line, OutstandingSweep sweep) {
        return new GatewayLifecycle(line, sweep, bank.sweepInterval(), bank.requestTimeout());
    }
}
