package io.dueflow.query.repayment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.dueflow.messages.bank.FreezeRefused;
import io.dueflow.messages.bank.RefusalReason;
import io.dueflow.messages.query.BankRequestRecord;
import io.dueflow.messages.query.BankRequestState;
import io.dueflow.messages.query.FindPlan;
import io.dueflow.messages.query.FindRepayment;
import io.dueflow.messages.query.Installment;
import io.dueflow.messages.query.InstallmentStatus;
import io.dueflow.messages.query.Plan;
import io.dueflow.messages.query.Repayment;
import io.dueflow.messages.query.RepaymentAttempt;
import io.dueflow.messages.query.SyncStatus;
import io.dueflow.messages.query.TimelineEntry;
import io.dueflow.messages.query.TimelineStep;
import io.dueflow.query.testing.History;
import io.dueflow.query.testing.Loan;
import io.dueflow.query.testing.QuerySideTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.IntStream;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One installment as customer service sees it, step by step. */
@QuerySideTest
class RepaymentStoryTest {

    private static final LocalDate DATE = LocalDate.of(2025, 5, 31);
    private static final Instant EVE = Instant.parse("2025-05-01T00:00:00Z");
    private static final Instant FIVE = Instant.parse("2025-05-30T21:00:00Z");

    @Autowired
    History history;

    @Autowired
    QueryGateway queries;

    @Test
    void a_delay_and_what_it_costs_are_told_to_people() {
        var loan = new Loan("RS9", "RSB9", "RSI1", "RSI2", DATE);
        history.publish(EVE, loan.activated());
        history.publish(FIVE, loan.started(1, 1, DATE, 1), loan.freezeRequested(1, 1), loan.freezeRefused(1, 1));
        history.publish(FIVE, loan.refusedUntil(1, 1, Instant.parse("2025-05-31T04:00:00Z")));
        history.publish(FIVE, loan.startedLate(1, 2, DATE.plusDays(5), 1));
        history.happened(FIVE, loan.paidLate(1, 2));

        assertThat(repayment(loan).timeline())
                .extracting(entry -> entry.step().words() + ": " + entry.detail())
                .contains(
                        "Attempt refused: balance too low, tried again from 2025-05-31 12:00",
                        "Overdue: 1030.00 since 2025-06-05",
                        "Collection started: attempt 2, 1045.00 with a late fee of 15.00, run of 2025-06-05, round 1",
                        "Late fee shared among the investors: 15.00 to 2 tenders, if RS9-1-2-C is confirmed",
                        "Receivables received: 1037.80 to 2 tenders, late fee 15.00 among it, fees 1.20");
    }

    @Test
    void what_goes_wrong_at_the_bank_is_told_to_people() {
        var loan = new Loan("RS8", "RSB8", "RSI1", "RSI2", DATE);
        history.publish(EVE, loan.activated());
        history.publish(FIVE, loan.started(1, 1, DATE, 1), loan.freezeRequested(1, 1));
        history.publish(FIVE, loan.silent(1, 1, FIVE));
        history.publish(FIVE, loan.silenceEnded(1, 1));
        history.publish(FIVE, loan.contradicted(1, 1));
        history.happened(FIVE, loan.accepted(1, 1));

        assertThat(repayment(loan).timeline())
                .extracting(entry -> entry.step().words() + ": " + entry.detail())
                .contains(
                        "The bank has been silent for too long: RS8-1-1-F, asked since 2025-05-31 05:00: no answer within 5 s",
                        "The bank has answered at last: RS8-1-1-F",
                        "The bank contradicts itself: RS8-1-1-C, first: refused, 30010 标的不存在; later: done",
                        "Collection stopped: until case RS8-1-1-CONTRADICTION is resolved",
                        "Frozen money not released: LOCAL the bank has booked the confirmation after all",
                        "Case resolved: proposed by li and approved by wang, take the bank's later word as true: put right");
    }

    @Test
    void a_refused_attempt_is_followed_by_one_that_is_unknown_for_a_while_and_then_paid() {
        var loan = new Loan("RS1", "RSB1", "RSI1", "RSI2", DATE);
        history.happened(EVE, loan.activated());
        assertThat(repayment(loan).installment().status()).isEqualTo(InstallmentStatus.PENDING);

        history.happened(FIVE, loan.started(1, 1, DATE, 1), loan.freezeRequested(1, 1));
        assertThat(repayment(loan).installment().status()).isEqualTo(InstallmentStatus.COLLECTING);

        history.happened(
                FIVE.plusSeconds(1), loan.freezeRefused(1, 1), loan.refused(1, 1, RefusalReason.BALANCE_TOO_LOW));
        assertThat(repayment(loan).installment())
                .returns(InstallmentStatus.REFUSED, installment -> installment.status())
                .returns(RefusalReason.BALANCE_TOO_LOW, installment -> installment.refusal())
                .returns(false, installment -> installment.needsPerson());

        history.happened(
                FIVE.plusSeconds(3_600),
                loan.started(1, 2, DATE, 2),
                loan.freezeRequested(1, 2),
                loan.freezeUnknown(1, 2));
        var unknown = repayment(loan);
        assertThat(unknown.installment().status()).isEqualTo(InstallmentStatus.UNKNOWN);
        assertThat(unknown.attempts())
                .extracting(RepaymentAttempt::outcomeUnknown)
                .containsExactly(false, true);

        history.happened(FIVE.plusSeconds(3_605), loan.frozen(1, 2));
        var known = repayment(loan);
        assertThat(known.installment().status()).isEqualTo(InstallmentStatus.COLLECTING);
        assertThat(known.attempts())
                .extracting(RepaymentAttempt::outcomeUnknown)
                .containsExactly(false, false);

        history.happened(
                FIVE.plusSeconds(3_610),
                loan.confirmationRequested(1, 2),
                loan.confirmed(1, 2),
                loan.received(1, 2),
                loan.repaid(1, 2));
        var paid = repayment(loan);
        assertThat(paid.installment().status()).isEqualTo(InstallmentStatus.REPAID);
        assertThat(paid.attempts())
                .extracting(RepaymentAttempt::status)
                .containsExactly(SyncStatus.FAILED, SyncStatus.SYNCHRONISED);
        assertThat(paid.attempts().get(0))
                .returns(RefusalReason.BALANCE_TOO_LOW, RepaymentAttempt::reason)
                .returns("账户余额不足", RepaymentAttempt::explanation)
                .returns(FIVE, RepaymentAttempt::startedAt)
                .returns(FIVE.plusSeconds(1), RepaymentAttempt::endedAt);
        assertThat(paid.bankRequests())
                .extracting(BankRequestRecord::requestNo, BankRequestRecord::state)
                .containsExactly(
                        tuple("RS1-1-1-F", BankRequestState.REFUSED),
                        tuple("RS1-1-2-F", BankRequestState.DONE),
                        tuple("RS1-1-2-C", BankRequestState.DONE));
        assertThat(paid.bankRequests().get(1).unknownSince())
                .as("that the outcome was unknown is kept")
                .isEqualTo(FIVE.plusSeconds(3_600));
        assertThat(paid.timeline())
                .extracting(TimelineEntry::step)
                .containsExactly(
                        TimelineStep.SCHEDULED,
                        TimelineStep.STARTED,
                        TimelineStep.FREEZE_ASKED,
                        TimelineStep.FREEZE_REFUSED,
                        TimelineStep.REFUSED,
                        TimelineStep.STARTED,
                        TimelineStep.FREEZE_ASKED,
                        TimelineStep.OUTCOME_UNKNOWN,
                        TimelineStep.FROZEN,
                        TimelineStep.CONFIRMATION_ASKED,
                        TimelineStep.CONFIRMED,
                        TimelineStep.RECEIVED,
                        TimelineStep.REPAID);
        assertThat(paid.timeline()).extracting(TimelineEntry::causeId).containsOnly("cause-of-it");
        assertThat(paid.timeline().get(3).detail()).isEqualTo("balance too low (30042 账户余额不足)");
    }

    @Test
    void a_repayment_tells_of_its_installment_what_its_plan_tells() {
        var loan = new Loan("RS10", "RSB10", "RSI1", "RSI2", DATE);
        history.happened(EVE, loan.activated());
        history.publish(FIVE, loan.started(2, 1, DATE, 1), loan.freezeRequested(2, 1));
        history.happened(FIVE, loan.released(2, 1));

        var planned = plan("RS10").installments();
        assertThat(planned)
                .extracting(Installment::caseNo)
                .as("the case is about one of them")
                .containsExactly(null, "RS10-2-1-REFUSED", null);
        assertThat(IntStream.of(1, 2, 3)
                        .mapToObj(period -> repayment("RS10", period).installment()))
                .containsExactlyElementsOf(planned);
    }

    @Test
    void a_request_tells_when_it_was_asked_and_answered_and_in_which_words() {
        var loan = new Loan("RS12", "RSB12", "RSI1", "RSI2", DATE);
        history.happened(EVE, loan.activated());
        history.happened(FIVE, loan.started(1, 1, DATE, 1), loan.freezeRequested(1, 1), loan.freezeUnknown(1, 1));
        history.happened(FIVE.plusSeconds(3_600), loan.silent(1, 1, FIVE.minusSeconds(5)));
        history.happened(FIVE.plusSeconds(7_200), loan.freezeRefused(1, 1));
        history.happened(FIVE.plusSeconds(7_201), loan.silenceEnded(1, 1));

        assertThat(repayment(loan).bankRequests())
                .singleElement()
                .returns(FIVE, BankRequestRecord::requestedAt)
                .returns(FIVE, BankRequestRecord::unknownSince)
                .returns(FIVE.minusSeconds(5), BankRequestRecord::silentSince)
                .returns(FIVE.plusSeconds(7_200), BankRequestRecord::answeredAt)
                .returns("30042", BankRequestRecord::bankCode)
                .returns("账户余额不足", BankRequestRecord::bankMessage);
    }

    @Test
    void a_refusal_without_words_is_told_by_its_code() {
        var loan = new Loan("RS13", "RSB13", "RSI1", "RSI2", DATE);
        history.happened(EVE, loan.activated());
        history.publish(FIVE, loan.started(1, 1, DATE, 1), loan.freezeRequested(1, 1));
        history.happened(
                FIVE, new FreezeRefused("RS13-1-1-F", "RS13", 1, 1, RefusalReason.BALANCE_TOO_LOW, "30042", ""));

        assertThat(repayment(loan).timeline()).extracting(TimelineEntry::detail).contains("balance too low (30042)");
    }

    @Test
    void nothing_is_told_of_an_installment_that_is_not_there() {
        var loan = new Loan("RS11", "RSB11", "RSI1", "RSI2", DATE);
        history.happened(EVE, loan.activated());

        assertThat(found("RS11", 4)).isEmpty();
    }

    @Test
    void late_messages_of_an_earlier_attempt_change_nothing() {
        var loan = new Loan("RS2", "RSB2", "RSI1", "RSI2", DATE);
        history.happened(EVE, loan.activated());
        history.happened(FIVE, loan.refusedForBalance(1, 1, DATE, 1));
        history.happened(
                FIVE.plusSeconds(60),
                loan.started(1, 2, DATE, 2),
                loan.freezeRequested(1, 2),
                loan.refused(1, 1, RefusalReason.INVALID_REQUEST),
                loan.started(1, 1, DATE, 1),
                loan.freezeUnknown(1, 1));

        var repayment = repayment(loan);
        assertThat(repayment.installment())
                .returns(InstallmentStatus.COLLECTING, installment -> installment.status())
                .returns(2, installment -> installment.attempt());
        assertThat(repayment.attempts())
                .extracting(RepaymentAttempt::status, RepaymentAttempt::reason)
                .containsExactly(
                        tuple(SyncStatus.FAILED, RefusalReason.BALANCE_TOO_LOW),
                        tuple(SyncStatus.NOT_SYNCHRONISED, null));
    }

    @Test
    void after_an_answer_the_outcome_never_becomes_unknown_again() {
        var loan = new Loan("RS3", "RSB3", "RSI1", "RSI2", DATE);
        history.happened(EVE, loan.activated());
        history.happened(
                FIVE,
                loan.started(1, 1, DATE, 1),
                loan.freezeRequested(1, 1),
                loan.frozen(1, 1),
                loan.freezeUnknown(1, 1));

        var repayment = repayment(loan);
        assertThat(repayment.installment().status()).isEqualTo(InstallmentStatus.COLLECTING);
        assertThat(repayment.attempts()).noneMatch(RepaymentAttempt::outcomeUnknown);
        assertThat(repayment.bankRequests())
                .extracting(BankRequestRecord::state)
                .containsExactly(BankRequestState.DONE);
    }

    @Test
    void a_refusal_that_needs_a_person_says_so() {
        var loan = new Loan("RS4", "RSB4", "RSI1", "RSI2", DATE);
        history.happened(EVE, loan.activated());
        history.happened(FIVE, loan.started(1, 1, DATE, 1), loan.refused(1, 1, RefusalReason.INVALID_SIGNATURE));

        assertThat(repayment(loan).installment().needsPerson()).isTrue();
    }

    private Repayment repayment(Loan loan) {
        return repayment(loan.projectNo(), 1);
    }

    private Repayment repayment(String projectNo, int period) {
        return found(projectNo, period).orElseThrow();
    }

    private Optional<Repayment> found(String projectNo, int period) {
        return queries.query(new FindRepayment(projectNo, period), ResponseTypes.optionalInstanceOf(Repayment.class))
                .join();
    }

    private Plan plan(String projectNo) {
        return queries.query(new FindPlan(projectNo), ResponseTypes.optionalInstanceOf(Plan.class))
                .join()
                .orElseThrow();
    }
}
