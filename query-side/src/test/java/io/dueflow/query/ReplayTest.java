package io.dueflow.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueflow.messages.Closing;
import io.dueflow.messages.bank.RefusalReason;
import io.dueflow.messages.casework.CaseKind;
import io.dueflow.messages.reminder.DropReason;
import io.dueflow.messages.reminder.ReminderDropped;
import io.dueflow.messages.reminder.ReminderFailed;
import io.dueflow.messages.reminder.ReminderHandedOver;
import io.dueflow.messages.reminder.ReminderKind;
import io.dueflow.messages.reminder.ReminderPlanned;
import io.dueflow.messages.reminder.ReminderSent;
import io.dueflow.messages.run.DueDateRunOpened;
import io.dueflow.messages.run.DueDateRunScheduled;
import io.dueflow.messages.run.DueDateRunSwept;
import io.dueflow.messages.run.ShardFinished;
import io.dueflow.query.testing.History;
import io.dueflow.query.testing.Loan;
import io.dueflow.query.testing.Order;
import io.dueflow.query.testing.QuerySideTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.EventMessage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The read models are made of the events and of nothing else. */
@QuerySideTest
class ReplayTest {

    private static final LocalDate DATE = LocalDate.of(2025, 3, 31);
    private static final Instant AT = Instant.parse("2025-03-30T21:00:00Z");

    @Autowired
    History history;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void a_replay_fills_equal_read_models() {
        fullStory("RP1").forEach(message -> history.publish(List.of(message)));
        history.awaitProjection();
        var before = history.dump();
        assertThat(before.values()).noneMatch(List::isEmpty);

        history.replay();

        assertThat(history.dump()).isEqualTo(before);
        assertThat(jdbc.queryForList("select distinct token_type from token_entry", String.class))
                .as("the replay was kept in the token store")
                .contains("org.axonframework.eventhandling.ReplayToken");
    }

    @Test
    void what_was_published_twice_shows_once() {
        var story = fullStory("RP2");
        history.publish(story);
        history.awaitProjection();
        var before = history.dump();
        before.remove("repayment_timeline");
        before.remove("operator_case_step");

        history.publish(story.stream()
                .<EventMessage<?>>map(message -> History.message(AT.plusSeconds(3_600), message.getPayload()))
                .toList());
        history.awaitProjection();

        var after = history.dump();
        after.remove("repayment_timeline");
        after.remove("operator_case_step");
        assertThat(after).isEqualTo(before);
    }

    @Test
    void stored_bytes_are_in_the_rows_and_not_in_large_objects() {
        history.happened(AT, (Object[]) new Loan("RP3", "RB3", "RA3", "RC3", DATE).activated());
        history.replay();

        assertThat(jdbc.queryForList("""
                        select table_name || '.' || column_name from information_schema.columns
                        where table_schema = 'public' and data_type = 'oid'""", String.class)).isEmpty();
        assertThat(jdbc.queryForList("""
                        select table_name || '.' || column_name from information_schema.columns
                        where table_schema = 'public' and data_type = 'bytea'""", String.class))
                .contains("domain_event_entry.payload", "token_entry.token", "saga_entry.serialized_saga");
        assertThat(jdbc.queryForObject("select count(*) from pg_largeobject_metadata", Long.class))
                .isZero();
    }

    private static List<EventMessage<?>> fullStory(String projectNo) {
        var loan = new Loan(projectNo, "B-" + projectNo, "A-" + projectNo, "C-" + projectNo, DATE);
        var events = new ArrayList<>(List.of(loan.activated()));
        events.add(new DueDateRunScheduled(DATE, AT));
        events.add(new DueDateRunOpened(DATE, 1, 2));
        events.addAll(List.of(loan.refusedForBalance(1, 1, DATE, 1)));
        events.add(new ShardFinished(DATE, 1, 0, 1));
        events.add(new ShardFinished(DATE, 1, 1, 0));
        events.add(new DueDateRunSwept(DATE, 1, 1));
        events.add(new DueDateRunOpened(DATE, 2, 2));
        events.addAll(List.of(loan.started(1, 2, DATE, 2), loan.freezeRequested(1, 2), loan.freezeUnknown(1, 2)));
        events.addAll(List.of(loan.frozen(1, 2), loan.confirmationRequested(1, 2), loan.confirmed(1, 2)));
        events.addAll(List.of(loan.received(1, 2), loan.repaid(1, 2)));
        events.addAll(List.of(loan.started(2, 1, DATE, 2), loan.freezeRequested(2, 1)));
        events.add(loan.refused(2, 1, RefusalReason.INVALID_REQUEST));
        events.add(loan.caseOpened(2, 1, CaseKind.REFUSED, null));
        events.addAll(List.of(loan.resumed(2, 1, CaseKind.REFUSED, "N-" + projectNo)));
        events.addAll(List.of(loan.startedLate(2, 2, DATE.plusDays(5), 1)));
        events.addAll(List.of(loan.paidLate(2, 2)));
        events.addAll(List.of(loan.started(3, 1, DATE, 2), loan.freezeRequested(3, 1)));
        events.addAll(List.of(loan.contradicted(3, 1)));
        events.addAll(List.of(loan.closed(3, 1, CaseKind.CONTRADICTION, Closing.CANCELLED)));
        events.addAll(reminders("B-" + projectNo));
        events.addAll(new Order("F-" + projectNo, "U-" + projectNo, DATE).story(projectNo, projectNo + "-T1"));
        return events.stream()
                .<EventMessage<?>>map(event -> History.message(AT, event))
                .toList();
    }

    private static List<Object> reminders(String borrower) {
        var owed = Loan.AMOUNT;
        return List.of(
                new ReminderPlanned(borrower, "C", DATE, ReminderKind.REFUSED),
                new ReminderHandedOver(borrower, DATE, ReminderKind.REFUSED, 1, owed),
                new ReminderFailed(borrower, DATE, ReminderKind.REFUSED, 1, "LimitExceeded", "too many", AT),
                new ReminderHandedOver(borrower, DATE, ReminderKind.REFUSED, 2, owed),
                new ReminderSent(borrower, DATE, ReminderKind.REFUSED, 2, "S1"),
                new ReminderPlanned(borrower, "C", DATE, ReminderKind.OVERDUE),
                new ReminderDropped(borrower, DATE, ReminderKind.OVERDUE, 0, DropReason.NOTHING_OWED, null));
    }
}
