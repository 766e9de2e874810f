package io.dueflow.query.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.dueflow.messages.bank.BankSilenceEnded;
import io.dueflow.messages.bank.BankSilent;
import io.dueflow.messages.bank.RefusalReason;
import io.dueflow.messages.casework.CaseClosed;
import io.dueflow.messages.casework.CaseKind;
import io.dueflow.messages.casework.CaseNumbers;
import io.dueflow.messages.casework.CaseOpened;
import io.dueflow.messages.query.Evidence;
import io.dueflow.messages.query.ExplainedEvent;
import io.dueflow.messages.query.Explanation;
import io.dueflow.messages.query.FindExplanation;
import io.dueflow.messages.reminder.ReminderHandedOver;
import io.dueflow.messages.reminder.ReminderKind;
import io.dueflow.messages.reminder.ReminderPlanned;
import io.dueflow.messages.reminder.ReminderSent;
import io.dueflow.messages.run.DueDateRunOpened;
import io.dueflow.messages.run.DueDateRunScheduled;
import io.dueflow.messages.run.Occasion;
import io.dueflow.messages.statusmessage.StatusMessagesSent;
import io.dueflow.messages.statusmessage.StatusTopic;
import io.dueflow.query.asof.AsOf;
import io.dueflow.query.testing.History;
import io.dueflow.query.testing.Loan;
import io.dueflow.query.testing.QuerySideTest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Refused for lack of money, tried again, unknown for a while, paid: each step with what it came from. */
@QuerySideTest
class ExplanationTest {

    private static final LocalDate DATE = LocalDate.of(2024, 3, 29);
    private static final Instant FIRST = Instant.parse("2024-03-28T21:00:00Z");
    private static final Instant SECOND = Instant.parse("2024-03-29T04:00:00Z");

    @Autowired
    QueryGateway queries;

    @Autowired
    Clock clock;

    @BeforeAll
    static void aRepaymentIsRefusedAndThenPaid(@Autowired History history, @Autowired JdbcTemplate jdbc) {
        var loan = new Loan("EX1", "EXB", "EXI", "EXJ", DATE);
        var other = new Loan("EX1-1", "EXB", "EXI", "EXJ", DATE);
        history.publish(FIRST.minusSeconds(86_400), loan.activated());
        history.publish(FIRST.minusSeconds(86_400), other.activated());
        history.publish(FIRST.minusSeconds(3_600), new DueDateRunScheduled(DATE, FIRST));
        history.publish(FIRST, new DueDateRunOpened(DATE, 1, 1, Occasion.HOUR));
        history.publish(FIRST, loan.started(1, 1, DATE, 1), loan.freezeRequested(1, 1), loan.freezeRefused(1, 1));
        history.publish(FIRST, loan.refused(1, 1, RefusalReason.BALANCE_TOO_LOW));
        history.publish(FIRST, other.collected(1, 1, DATE, 1));
        history.publish(FIRST, new ReminderPlanned("EXB", "C-EXB", DATE, ReminderKind.REFUSED));
        history.publish(FIRST, new ReminderHandedOver("EXB", DATE, ReminderKind.REFUSED, 1, Loan.AMOUNT));
        history.publish(FIRST, new ReminderSent("EXB", DATE, ReminderKind.REFUSED, 1, "S1"));
        history.publish(SECOND, new DueDateRunOpened(DATE, 2, 1, Occasion.HOUR));
        history.publish(SECOND, loan.started(1, 2, DATE, 2), loan.freezeRequested(1, 2), loan.freezeUnknown(1, 2));
        history.publish(SECOND, loan.frozen(1, 2), loan.confirmationRequested(1, 2), loan.confirmed(1, 2));
        history.publish(SECOND, loan.received(1, 2), loan.repaid(1, 2));
        history.publish(SECOND, loan.started(2, 1, DATE, 2), loan.freezeRequested(2, 1));
        history.publish(SECOND, loan.released(2, 1));
        history.happened(SECOND, loan.resumed(2, 1, CaseKind.REFUSED, "EXN"));
        var repaid = jdbc.queryForObject("""
                select global_index from domain_event_entry where aggregate_identifier = 'installment/EX1/1'
                  and payload_type like '%InstallmentRepaid'""", Long.class);
        history.happened(SECOND, new StatusMessagesSent(StatusTopic.REPAYMENT_STATUS, List.of(repaid)));
    }

    @Test
    void each_event_is_told_with_the_one_that_it_came_from() {
        assertThat(chain(ask(new FindExplanation("EX1", 1, null), clock.instant())))
                .containsExactly(
                        "RepaymentPlanActivated <- -",
                        "InstallmentScheduled <- RepaymentPlanActivated",
                        "ReceivableOpened <- RepaymentPlanActivated",
                        "DueDateRunScheduled <- -",
                        "DueDateRunOpened <- DueDateRunScheduled",
                        "RepaymentStarted <- DueDateRunOpened",
                        "FreezeRequested <- RepaymentStarted",
                        "FreezeRefused <- FreezeRequested",
                        "RepaymentRefused <- FreezeRefused",
                        "ReminderPlanned <- RepaymentRefused",
                        "ReminderHandedOver <- ReminderPlanned",
                        "ReminderSent <- ReminderHandedOver",
                        "DueDateRunOpened <- DueDateRunScheduled",
                        "RepaymentStarted <- DueDateRunOpened",
                        "FreezeRequested <- RepaymentStarted",
                        "BankOutcomeUnknown <- FreezeRequested",
                        "FundsFrozen <- FreezeRequested",
                        "ConfirmationRequested <- FundsFrozen",
                        "RepaymentConfirmed <- ConfirmationRequested",
                        "ReceivableReceived <- RepaymentConfirmed",
                        "InstallmentRepaid <- RepaymentConfirmed",
                        "StatusMessagesSent <- InstallmentRepaid");
    }

    @Test
    void it_is_said_how_a_cause_is_known() {
        var told = ask(new FindExplanation("EX1", 1, null), clock.instant());

        assertThat(told)
                .extracting(ExplainedEvent::name, ExplainedEvent::evidence)
                .contains(
                        tuple("DueDateRunScheduled", null),
                        tuple("FreezeRefused", Evidence.FOLLOWS),
                        tuple("StatusMessagesSent", Evidence.RECORDED));
        assertThat(told)
                .extracting(ExplainedEvent::text)
                .contains(
                        "Run of 2024-03-29 opened: round 2, its hour has come",
                        "Freeze refused: balance too low (30042 账户余额不足)",
                        "Text sent: refused, to EXB for all that is due 2024-03-29, serial number S1");
    }

    @Test
    void one_attempt_is_told_with_what_led_to_it_and_what_came_of_it() {
        assertThat(chain(ask(new FindExplanation("EX1", 1, 1), clock.instant())))
                .containsExactly(
                        "DueDateRunScheduled <- -",
                        "DueDateRunOpened <- DueDateRunScheduled",
                        "RepaymentStarted <- DueDateRunOpened",
                        "FreezeRequested <- RepaymentStarted",
                        "FreezeRefused <- FreezeRequested",
                        "RepaymentRefused <- FreezeRefused",
                        "ReminderPlanned <- RepaymentRefused",
                        "ReminderHandedOver <- ReminderPlanned",
                        "ReminderSent <- ReminderHandedOver");
        assertThat(ask(new FindExplanation("EX1", 1, 9), clock.instant())).isEmpty();
    }

    @Test
    void cases_are_a_part_of_it() {
        assertThat(chain(ask(new FindExplanation("EX1", 2, null), clock.instant())))
                .contains(
                        "ReleaseRequested <- ConfirmationRefused",
                        "FreezeReleased <- ReleaseRequested",
                        "RepaymentRefused <- FreezeReleased",
                        "CaseOpened <- RepaymentRefused",
                        "ResolutionProposed <- CaseOpened",
                        "CaseResolved <- ResolutionProposed",
                        "CollectionResumed <- CaseResolved");
    }

    @Test
    void what_persons_decided_or_the_bank_told_at_last_is_named_as_the_cause(@Autowired History history) {
        var loan = new Loan("EX2", "EXB2", "EXI", "EXJ", DATE);
        var request = loan.freezeNo(2, 1);
        var caseNo = CaseNumbers.silent(request);
        history.publish(FIRST, loan.activated());
        history.publish(FIRST, loan.started(1, 1, DATE, 1), loan.freezeRequested(1, 1));
        history.publish(FIRST, loan.contradicted(1, 1));
        history.publish(SECOND, loan.accepted(1, 1));
        history.publish(FIRST, loan.started(2, 1, DATE, 1), loan.freezeRequested(2, 1), loan.freezeUnknown(2, 1));
        history.publish(FIRST, new BankSilent(request, "EX2", 2, 1, FIRST, "no answer within 5 s"));
        history.publish(
                FIRST, new CaseOpened(caseNo, "EX2", 2, 1, CaseKind.BANK_SILENT, request, "no answer within 5 s"));
        history.publish(SECOND, loan.frozen(2, 1), new BankSilenceEnded(request, "EX2", 2, 1));
        history.happened(SECOND, new CaseClosed(caseNo, "EX2", 2, "It is known what the bank did."));

        assertThat(chain(ask(new FindExplanation("EX2", 1, null), clock.instant())))
                .contains(
                        "RepaymentConfirmed <- CaseResolved",
                        "ReceivableReceived <- RepaymentConfirmed",
                        "InstallmentRepaid <- RepaymentConfirmed");
        assertThat(chain(ask(new FindExplanation("EX2", 2, null), clock.instant())))
                .endsWith("BankSilenceEnded <- BankSilent", "CaseClosed <- BankSilenceEnded");
    }

    @Test
    void an_attempt_that_ended_before_there_were_releases_ended_with_the_refused_confirmation(
            @Autowired History history) {
        var loan = new Loan("EX3", "EXB3", "EXI", "EXJ", DATE);
        history.publish(FIRST, loan.activated());
        history.publish(FIRST, loan.started(1, 1, DATE, 1), loan.freezeRequested(1, 1), loan.frozen(1, 1));
        history.publish(FIRST, loan.confirmationRequested(1, 1), loan.confirmationRefused(1, 1));
        history.happened(FIRST, loan.refused(1, 1, RefusalReason.TENDER_UNKNOWN));

        assertThat(chain(ask(new FindExplanation("EX3", 1, null), clock.instant())))
                .endsWith("RepaymentRefused <- ConfirmationRefused");
    }

    @Test
    void what_had_not_happened_yet_is_not_told() {
        assertThat(chain(ask(new FindExplanation("EX1", 1, null), SECOND.minusMillis(1))))
                .endsWith("ReminderSent <- ReminderHandedOver");
        assertThat(ask(new FindExplanation("EX1", 1, null), Instant.EPOCH)).isEmpty();
        assertThat(ask(new FindExplanation("EX1", 4, null), clock.instant())).isEmpty();
    }

    private List<ExplainedEvent> ask(FindExplanation query, Instant moment) {
        var asked = new GenericMessage<>(query, AsOf.metaData(moment));
        return queries.query(asked, ResponseTypes.optionalInstanceOf(Explanation.class))
                .join()
                .map(Explanation::events)
                .orElse(List.of());
    }

    private static List<String> chain(List<ExplainedEvent> events) {
        var names = events.stream().collect(Collectors.toMap(ExplainedEvent::place, ExplainedEvent::name));
        return events.stream()
                .map(event -> event.name() + " <- "
                        + Optional.ofNullable(event.cause()).map(names::get).orElse("-"))
                .toList();
    }
}
