package io.dueflow.bank.gateway.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueflow.bank.gateway.SettableClock;
import io.dueflow.bank.gateway.TestBank;
import io.dueflow.bank.gateway.protocol.AnswerReader;
import io.dueflow.bank.gateway.protocol.BankKeys;
import io.dueflow.bank.gateway.protocol.HttpMethod;
import io.dueflow.bank.gateway.protocol.RequestSealer;
import io.dueflow.bank.gateway.protocol.SignatureAlgorithm;
import io.dueflow.bank.gateway.protocol.Signing;
import io.dueflow.bank.gateway.request.Outcome;
import io.dueflow.bank.simulator.faults.Fault;
import io.dueflow.messages.bank.BankEvent;
import io.dueflow.messages.bank.FreezeRequested;
import io.dueflow.messages.bank.RefusalReason;
import io.dueflow.messages.money.Money;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BankConversationTest {

    private static final CallResult DONE = new CallResult.Ended(new Outcome.Done());
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static TestBank bank;

    private final GatewayThreads threads = new GatewayThreads(4);
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final BankConversation conversation = conversation(bank.baseUrl(), PATIENCE, false);

    @BeforeAll
    static void startBank() throws IOException {
        bank = new TestBank();
    }

    @AfterAll
    static void stopBank() throws IOException {
        bank.close();
    }

    @AfterEach
    void cleanUp() {
        bank.faultless();
        bank.door().watch(visit -> {});
        threads.close();
    }

    @Test
    void a_freeze_is_made_once_however_often_it_is_sent() {
        bank.deposit("once", 10_000);
        var frozenBefore = bank.totals().frozenCents();
        assertThat(send(freeze("once", 10_000))).isEqualTo(DONE);
        assertThat(send(freeze("once", 10_000))).isEqualTo(DONE);
        assertThat(bank.totals().frozenCents()).isEqualTo(frozenBefore + 10_000);
    }

    @Test
    void a_freeze_above_the_balance_is_refused() {
        bank.deposit("poor", 9_999);
        var result = (CallResult.Ended) send(freeze("poor", 10_000));
        assertThat(result.outcome()).isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
            assertThat(refused.reason()).isEqualTo(RefusalReason.BALANCE_TOO_LOW);
            assertThat(refused.bankCode()).isEqualTo("30042");
        });
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {
                "NO_ANSWER_BEFORE_BOOKING",
                "NO_ANSWER_AFTER_BOOKING",
                "HTTP_500_BEFORE_BOOKING",
                "HTTP_500_AFTER_BOOKING",
                "SYSTEM_EXCEPTION",
                "INTERNAL_ERROR",
                "CUSTOM_EXCEPTION",
                "UNKNOWN_ERROR",
                "BAD_SIGNATURE",
                "TRUNCATED_JSON",
                "BLANK_REQUEST_NO"
            })
    void whatever_proves_nothing_is_unknown_and_known_when_sent_again(Fault fault) {
        var user = fault.wireName();
        bank.deposit(user, 10_000);
        bank.failFreezes(user, fault, 9);
        assertUnknown(send(freeze(user, 10_000)));
        bank.faultless();
        assertThat(send(freeze(user, 10_000))).isEqualTo(DONE);
    }

    @Test
    void an_answer_that_comes_too_late_is_unknown_and_known_when_sent_again() {
        bank.deposit("late", 10_000);
        bank.failFreezes("late", Fault.SLOW, 9);
        var impatient = conversation(bank.baseUrl(), Duration.ofMillis(1_500), false);
        assertUnknown(impatient.send(freeze("late", 10_000)).join());
        bank.faultless();
        assertThat(send(freeze("late", 10_000))).isEqualTo(DONE);
    }

    @Test
    void an_answer_without_a_number_counts_where_that_is_accepted() {
        bank.deposit("blank", 10_000);
        bank.failFreezes("blank", Fault.BLANK_REQUEST_NO, 9);
        var lenient = conversation(bank.baseUrl(), PATIENCE, true);
        assertThat(lenient.send(freeze("blank", 10_000)).join()).isEqualTo(DONE);
    }

    @Test
    void the_bank_tells_what_became_of_a_request() {
        bank.deposit("asked", 10_000);
        send(freeze("asked", 10_000));
        assertThat(conversation.ask("P1-asked-F", 1).join()).isEqualTo(DONE);
    }

    @Test
    void what_the_bank_never_received_did_not_happen() {
        assertThat(conversation.ask("P1-never-F", 1).join()).isInstanceOf(CallResult.Failed.class);
    }

    @Test
    void asking_again_is_not_answered_from_what_the_bank_stored() {
        bank.deposit("again", 10_000);
        conversation.ask("P1-again-F", 1).join();
        send(freeze("again", 10_000));
        assertThat(conversation.ask("P1-again-F", 2).join()).isEqualTo(DONE);
    }

    @Test
    void a_bank_that_is_not_there_makes_a_sending_fail_but_a_query_unknown() {
        var nobody = conversation(URI.create("http://127.0.0.1:1"), PATIENCE, false);
        assertThat(nobody.send(freeze("any", 1)).join()).isInstanceOf(CallResult.Failed.class);
        assertUnknown(nobody.ask("P1-any-F", 1).join());
    }

    @Test
    void an_address_that_does_not_exist_makes_a_sending_fail() {
        var nowhere = conversation(URI.create("http://no-such-bank.invalid"), PATIENCE, false);
        assertThat(nowhere.send(freeze("any", 1)).join()).isInstanceOf(CallResult.Failed.class);
    }

    @Test
    void each_call_is_counted_by_its_kind_and_outcome() throws IOException {
        bank.deposit("counted", 10_000);
        send(freeze("counted", 10_000));
        send(freeze("counted-poor", 10_000));
        bank.failFreezes("counted-lost", Fault.NO_ANSWER_BEFORE_BOOKING, 9);
        send(freeze("counted-lost", 10_000));
        conversation.ask("P1-counted-F", 1).join();
        conversation.ask("P1-counted-never-F", 1).join();
        conversation
                .send("P1-counted-F", () -> {
                    throw new IllegalStateException("not put together");
                })
                .join();

        assertThat(calls("freeze", "done")).isEqualTo(1);
        assertThat(calls("freeze", "refused")).isEqualTo(1);
        assertThat(calls("freeze", "unknown")).isEqualTo(1);
        assertThat(calls("freeze", "failed")).as("never called").isZero();
        assertThat(calls("query", "done")).isEqualTo(1);
        assertThat(calls("query", "failed")).isEqualTo(1);
    }

    @Test
    void trials_that_could_not_even_begin_are_trials_that_failed() {
        var rest = Duration.ofSeconds(10);
        var clock = new SettableClock();
        var breaker = new BankBreaker(rest, clock);
        var broken = conversation(
                breaker,
                request -> {
                    throw new IllegalStateException("no thread takes it");
                },
                false);
        for (var call = 0; call < 100 && breaker.isClosed(); call++) {
            assertUnknown(broken.send(freeze("begun", 1)).join());
        }
        assertThat(breaker.isResting()).isTrue();
        clock.advance(rest.plusMillis(1));
        for (var trial = 0; trial < BankBreaker.TRIALS; trial++) {
            assertUnknown(broken.send(freeze("begun", 1)).join());
        }

        assertThat(breaker.isResting()).isTrue();
    }

    private long calls(String kind, String outcome) {
        return registry.get("dueflow.bank.calls")
                .tags("kind", kind, "outcome", outcome)
                .timer()
                .count();
    }

    private CallResult send(BankEvent request) {
        return conversation.send(request).join();
    }

    private static void assertUnknown(CallResult result) {
        assertThat(result)
                .isInstanceOfSatisfying(
                        CallResult.Ended.class,
                        ended -> assertThat(ended.outcome()).isInstanceOf(Outcome.Unknown.class));
    }

    private static FreezeRequested freeze(String user, long cents) {
        return new FreezeRequested("P1-" + user + "-F", "P1", 1, 1, user, Money.ofCents(cents));
    }

    private BankConversation conversation(URI baseUrl, Duration timeout, boolean acceptBlank) {
        return conversation(
                new BankBreaker(Duration.ofSeconds(1), Clock.systemUTC()),
                new BankHttp(new HttpRequests(baseUrl, HttpMethod.GET), PATIENCE, timeout),
                acceptBlank);
    }

    private BankConversation conversation(BankBreaker breaker, BankExchange exchange, boolean acceptBlank) {
        var signing = new Signing(BankKeys.parse(
                SignatureAlgorithm.SHA1_WITH_RSA, TestBank.KEYS.platformPrivateKey(), TestBank.KEYS.bankPublicKey()));
        var events = EmbeddedEventStore.builder()
                .storageEngine(new InMemoryEventStorageEngine())
                .build();
        return new BankConversation(
                new RequestTranslation(new SettlementDetails(events)),
                new RequestSealer("dueflow", signing),
                breaker,
                exchange,
                new AnswerReader(signing),
                new OutcomeClassifier(acceptBlank),
                threads.readers(),
                new CallTimes(registry));
    }
}
