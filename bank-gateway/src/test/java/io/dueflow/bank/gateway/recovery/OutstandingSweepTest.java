package io.dueflow.bank.gateway.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueflow.bank.gateway.TestBank;
import io.dueflow.bank.gateway.call.BankBreaker;
import io.dueflow.bank.gateway.call.BankConversation;
import io.dueflow.bank.gateway.call.BankHttp;
import io.dueflow.bank.gateway.call.CallTimes;
import io.dueflow.bank.gateway.call.OutcomeClassifier;
import io.dueflow.bank.gateway.call.RequestTranslation;
import io.dueflow.bank.gateway.protocol.AnswerReader;
import io.dueflow.bank.gateway.protocol.BankKeys;
import io.dueflow.bank.gateway.protocol.RequestSealer;
import io.dueflow.bank.gateway.protocol.SignatureAlgorithm;
import io.dueflow.bank.gateway.protocol.Signing;
import io.dueflow.bank.simulator.faults.Fault;
import io.dueflow.messages.JointCommands;
import io.dueflow.messages.bank.BankOutcomeUnknown;
import io.dueflow.messages.bank.BankSilenceEnded;
import io.dueflow.messages.bank.BankSilent;
import io.dueflow.messages.bank.ConfirmationRefused;
import io.dueflow.messages.bank.ConfirmationRequested;
import io.dueflow.messages.bank.FreezeRequested;
import io.dueflow.messages.bank.FundsFrozen;
import io.dueflow.messages.money.Money;
import io.dueflow.messages.receivable.LateFeeShare;
import io.dueflow.messages.receivable.LateFeeShared;
import io.dueflow.messages.receivable.ReceivableId;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

class OutstandingSweepTest extends RunningGateway {

    @Autowired
    private BankConversation conversation;

    @Autowired
    private OutcomeRecorder recorder;

    @Autowired
    private JointCommands joint;

    @Autowired
    private BankBreaker breaker;

    @Autowired
    private RequestTranslation translation;

    @Autowired
    @Qualifier("bankHttp")
    private BankHttp bankHttp;

    @Test
    void after_a_crash_between_record_and_call_the_sweep_finds_the_request() throws InterruptedException {
        lifecycle.stop();
        freeze("F", 1_000);
        await().until(() -> rows("F-F") == 1);
        assertThat(BANK.door().visitsOf("F-F")).isEmpty();
        lifecycle.start();

        sweep.sweep();
        assertThat(BANK.door().visitsOf("F-F")).as("not due yet").isEmpty();
        sweepAfter(LEASE, sweep);

        awaitEvents("F-F", FreezeRequested.class, FundsFrozen.class);
        assertThat(BANK.door().visitsOf("F-F")).containsExactly(query("F-F", 1), freezeVisit("F-F"));
    }

    @Test
    void an_answer_that_got_lost_is_asked_for() throws InterruptedException {
        BANK.failFreezes("of-G", Fault.HTTP_500_AFTER_BOOKING, 1);
        freeze("G", 1_000);
        awaitUnknown("G-F");

        sweepAfter(Duration.ofSeconds(1), sweep);

        awaitEvents("G-F", FreezeRequested.class, BankOutcomeUnknown.class, FundsFrozen.class);
        assertThat(BANK.door().visitsOf("G-F")).containsExactly(freezeVisit("G-F"), query("G-F", 1));
        awaitNoRow("G-F");
    }

    @Test
    void what_the_bank_never_got_is_sent_again_with_the_same_number() throws InterruptedException {
        BANK.failFreezes("of-H", Fault.HTTP_500_BEFORE_BOOKING, 1);
        freeze("H", 1_000);
        awaitUnknown("H-F");

        sweepAfter(Duration.ofSeconds(1), sweep);

        awaitEvents("H-F", FreezeRequested.class, BankOutcomeUnknown.class, FundsFrozen.class);
        assertThat(BANK.door().visitsOf("H-F"))
                .containsExactly(freezeVisit("H-F"), query("H-F", 1), freezeVisit("H-F"));
    }

    @Test
    void vain_asking_goes_on_with_growing_pauses_and_one_event() throws InterruptedException {
        BANK.failAll("of-I", Fault.SYSTEM_EXCEPTION);
        freeze("I", 1_000);
        awaitUnknown("I-F");
        for (var asked = 1; asked <= 3; asked++) {
            sweepAfter(Duration.ofSeconds(1L << asked), sweep);
            awaitPausedAfter("I-F", asked);
        }
        assertThat(eventsOf("I-F")).hasSize(2);

        BANK.faultless();
        sweepAfter(Duration.ofSeconds(16), sweep);
        awaitEvents("I-F", FreezeRequested.class, BankOutcomeUnknown.class, FundsFrozen.class);
        assertThat(BANK.door().visitsOf("I-F"))
                .filteredOn(visit -> visit.serviceName().equals("QUERY_TRANSACTION"))
                .containsExactly(query("I-F", 1), query("I-F", 2), query("I-F", 3), query("I-F", 4));
    }

    @Test
    void a_person_is_told_once_when_asking_has_been_vain_for_too_long_and_the_answer_still_counts()
            throws InterruptedException {
        BANK.failAll("of-S", Fault.SYSTEM_EXCEPTION);
        freeze("S", 1_000);
        awaitUnknown("S-F");
        sweepAfter(Duration.ofHours(1), sweep);
        await().until(() -> state("S-F").equals("SILENT"));
        var visits = BANK.door().visitsOf("S-F").size();
        sweepAfter(Duration.ofMinutes(1), sweep);
        assertThat(BANK.door().visitsOf("S-F")).as("asked rarely").hasSize(visits);
        sweepAfter(Duration.ofMinutes(15), sweep);
        await().until(() -> BANK.door().visitsOf("S-F").size() > visits);

        BANK.faultless();
        sweepAfter(Duration.ofMinutes(15), sweep);
        awaitEvents(
                "S-F",
                FreezeRequested.class,
                BankOutcomeUnknown.class,
                BankSilent.class,
                FundsFrozen.class,
                BankSilenceEnded.class);
        awaitNoRow("S-F");
    }

    /** The late fee of one tender is there twice, as no rule of ours would have it. */
    @Test
    void what_could_never_be_put_together_is_given_up_after_too_long_and_told() throws InterruptedException {
        receivable("NP", 900, 100);
        lateFeeShared("NP", 1);
        lateFeeShared("NP", 2);
        confirm("NP", 1_020, 0);
        await().until(() -> state("NP-C").equals("FAILED"));

        sweepAfter(Duration.ofMinutes(59), sweep);
        line.drain(PATIENCE);
        assertThat(eventsOf("NP-C")).as("it may yet work").hasOnlyElementsOfType(ConfirmationRequested.class);
        line.open();
        sweepAfter(Duration.ofMinutes(1), sweep);

        awaitEvents("NP-C", ConfirmationRequested.class, ConfirmationRefused.class);
        assertThat(((ConfirmationRefused) eventsOf("NP-C").get(1)).bankCode()).isEqualTo("LOCAL");
        assertThat(BANK.door().visitsOf("NP-C")).isEmpty();
        awaitNoRow("NP-C");
    }

    private void lateFeeShared(String project, long place) {
        var shared = new LateFeeShared(
                project,
                1,
                project + "-C",
                1,
                1,
                List.of(new LateFeeShare("T-" + project, "investor", Money.ofCents(10))));
        publish(new GenericDomainEventMessage<>("Receivable", new ReceivableId(project, 1).toString(), place, shared));
    }

    @Test
    void a_bank_that_cannot_be_asked_gets_the_same_number_again() throws InterruptedException {
        BANK.failFreezes("of-J", Fault.HTTP_500_AFTER_BOOKING, 1);
        freeze("J", 1_000);
        awaitUnknown("J-F");

        sweepAfter(Duration.ofSeconds(1), sweepWithoutQuery(conversation));

        awaitEvents("J-F", FreezeRequested.class, BankOutcomeUnknown.class, FundsFrozen.class);
        assertThat(BANK.door().visitsOf("J-F")).containsExactly(freezeVisit("J-F"), freezeVisit("J-F"));
    }

    @Test
    void a_repeat_whose_signature_the_bank_does_not_accept_says_nothing_about_the_first_sending()
            throws InterruptedException {
        BANK.failFreezes("of-SK", Fault.HTTP_500_AFTER_BOOKING, 1);
        freeze("SK", 1_000);
        awaitUnknown("SK-F");

        sweepAfter(Duration.ofSeconds(1), sweepWithoutQuery(conversationWithAnotherKey()));
        await().until(() -> BANK.door().visitsOf("SK-F").size() == 2);
        sweepAfter(Duration.ofSeconds(2), sweepWithoutQuery(conversation));

        awaitEvents("SK-F", FreezeRequested.class, BankOutcomeUnknown.class, FundsFrozen.class);
    }

    /** Here the amounts do not add up any more: the receivable's events say something else than when it was sent. */
    @Test
    void that_a_repeat_must_not_be_sent_says_nothing_about_the_first_sending() throws InterruptedException {
        freeze("NS", 1_000);
        awaitEvents("NS-F", FreezeRequested.class, FundsFrozen.class);
        receivable("NS", 900, 100);
        BANK.fail(Fault.HTTP_500_AFTER_BOOKING, "1");
        confirm("NS", 1_000, 0);
        awaitUnknown("NS-C");
        lateFeeShared("NS", 1);

        sweepAfter(Duration.ofSeconds(1), sweepWithoutQuery(conversation));
        line.drain(PATIENCE);
        line.open();

        assertThat(eventsOf("NS-C")).hasExactlyElementsOfTypes(ConfirmationRequested.class, BankOutcomeUnknown.class);
    }

    /** The process that sent it died before it could write down the answer. */
    @Test
    void that_a_repeat_must_not_be_sent_says_nothing_about_a_sending_of_which_we_do_not_know()
            throws InterruptedException {
        freeze("NR", 1_000);
        awaitEvents("NR-F", FreezeRequested.class, FundsFrozen.class);
        receivable("NR", 900, 100);
        lifecycle.stop();
        confirm("NR", 1_000, 0);
        await().until(() -> rows("NR-C") == 1);
        assertThat(conversation.send((ConfirmationRequested) eventsOf("NR-C").get(0)))
                .succeedsWithin(PATIENCE);
        lateFeeShared("NR", 1);
        lifecycle.start();

        sweepAfter(LEASE, sweepWithoutQuery(conversation));
        awaitUnknown("NR-C");

        assertThat(eventsOf("NR-C")).hasExactlyElementsOfTypes(ConfirmationRequested.class, BankOutcomeUnknown.class);
    }

    @Test
    void the_longest_overdue_is_taken_up_first_and_those_of_one_moment_by_their_numbers() {
        lifecycle.stop();
        var now = clock.instant();
        var seconds = List.of(3, 1, 2, 1, 2, 3);
        for (var i = 0; i < seconds.size(); i++) {
            var project = "O" + i;
            freeze(project, 1_000);
            await().until(() -> rows(project + "-F") == 1);
            table.postpone(recorded(project), Outstanding.State.UNKNOWN, now.plusSeconds(seconds.get(i)));
        }

        var claimed = table.claimDue(now.plusSeconds(3), now.plus(LEASE), 1_000);

        lifecycle.start();
        assertThat(claimed)
                .extracting(Outstanding::requestNo)
                .filteredOn(requestNo -> requestNo.startsWith("O"))
                .containsExactly("O1-F", "O3-F", "O2-F", "O4-F", "O0-F", "O5-F");
    }

    @Test
    void that_a_sending_failed_says_nothing_about_one_that_another_node_has_begun_since() {
        lifecycle.stop();
        freeze("PN", 1_000);
        await().until(() -> rows("PN-F") == 1);
        var ofPausedNode = recorded("PN");
        var now = clock.instant();
        var ofOtherNode = table.claimDue(now.plus(LEASE), now.plus(LEASE), 1_000).stream()
                .filter(taken -> taken.requestNo().equals("PN-F"))
                .findFirst()
                .orElseThrow();

        table.postpone(ofOtherNode, Outstanding.State.UNKNOWN, now.plus(LEASE));
        table.postpone(ofPausedNode, Outstanding.State.FAILED, now.plus(LEASE));

        assertThat(state("PN-F")).isEqualTo("UNKNOWN");
        table.postpone(ofOtherNode, Outstanding.State.FAILED, now.plus(LEASE));
        assertThat(state("PN-F")).as("its own may fail").isEqualTo("FAILED");
        lifecycle.start();
    }

    private Outstanding recorded(String project) {
        return Outstanding.recorded((FreezeRequested) eventsOf(project + "-F").get(0), clock.instant());
    }

    @Test
    void two_sweeps_at_once_share_the_work() {
        lifecycle.stop();
        for (var i = 0; i < 30; i++) {
            freeze("L" + i, 1_000);
        }
        await().until(() -> rows("L29-F") == 1);
        var now = clock.instant().plus(LEASE);
        var claimed = Stream.of(1, 2)
                .parallel()
                .flatMap(node -> table.claimDue(now, now.plus(LEASE), 1_000).stream())
                .map(Outstanding::requestNo)
                .filter(requestNo -> requestNo.startsWith("L"))
                .toList();
        lifecycle.start();
        assertThat(claimed).hasSize(30).doesNotHaveDuplicates();
    }

    private OutstandingSweep sweepWithoutQuery(BankConversation talk) {
        var release = new CertainRelease(talk, joint, false, true);
        var delivery = new Delivery(line, talk, release, recorder, new SettledRequests(events), table, false);
        return new OutstandingSweep(table, delivery, breaker, LEASE, clock);
    }

    /** As after the platform's key was exchanged on one side only. */
    private BankConversation conversationWithAnotherKey() {
        var signing = new Signing(BankKeys.parse(
                SignatureAlgorithm.SHA1_WITH_RSA,
                io.dueflow.bank.simulator.signing.BankKeys.generate("SHA1withRSA", 512)
                        .platformPrivateKey(),
                TestBank.KEYS.bankPublicKey()));
        return new BankConversation(
                translation,
                new RequestSealer("dueflow", signing),
                breaker,
                bankHttp,
                new AnswerReader(signing),
                new OutcomeClassifier(false),
                Runnable::run,
                new CallTimes(new SimpleMeterRegistry()));
    }

    private void awaitPausedAfter(String requestNo, int asked) throws InterruptedException {
        line.drain(PATIENCE);
        line.open();
        var expected = clock.instant().plusSeconds(1L << asked);
        await().until(() -> jdbc.sql("select next_ask_at from bank_outstanding where request_no = ? and asked = ?")
                .params(requestNo, asked)
                .query(OffsetDateTime.class)
                .optional()
                .filter(next -> next.toInstant().equals(expected))
                .isPresent());
    }
}
