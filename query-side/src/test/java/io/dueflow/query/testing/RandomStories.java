package io.dueflow.query.testing;

import io.dueflow.messages.Closing;
import io.dueflow.messages.bank.RefusalReason;
import io.dueflow.messages.casework.CaseKind;
import io.dueflow.messages.casework.Resolution;
import io.dueflow.messages.casework.ResolutionProposed;
import io.dueflow.messages.casework.ResolutionRejected;
import io.dueflow.messages.reminder.DropReason;
import io.dueflow.messages.reminder.ReminderDropped;
import io.dueflow.messages.reminder.ReminderFailed;
import io.dueflow.messages.reminder.ReminderHandedOver;
import io.dueflow.messages.reminder.ReminderKind;
import io.dueflow.messages.reminder.ReminderPlanned;
import io.dueflow.messages.reminder.ReminderSent;
import io.dueflow.messages.run.DueDateRunOpened;
import io.dueflow.messages.run.DueDateRunSwept;
import io.dueflow.messages.run.Occasion;
import io.dueflow.messages.run.ShardFinished;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.MetaData;

/**
 * Stories of many loans, told at the same time: collected, late, refused and tried again, released, contradicted, unknown
 * and then known, decided by operators, left in the middle. Some events come again, at once or much later, under their
 * old identifiers or under new ones.
 */
public final class RandomStories {

    private static final LocalDate FIRST_DUE = LocalDate.of(2027, 1, 31);
    private static final int SHARDS = 2;

    private final Random random;
    private final List<Deque<Object>> stories = new ArrayList<>();
    private final List<EventMessage<?>> told = new ArrayList<>();

    private RandomStories(long seed) {
        this.random = new Random(seed);
    }

    /** The same events for the same seed. */
    public static List<EventMessage<?>> of(int loans, long seed) {
        var all = new RandomStories(seed);
        IntStream.range(0, loans).forEach(all::begin);
        all.stories.add(run());
        IntStream.range(0, loans).forEach(number -> all.stories.add(reminders("RNB" + number)));
        IntStream.range(0, loans).forEach(number -> all.stories.add(financeOrder(number)));
        all.tell();
        return all.told;
    }

    private void begin(int number) {
        var loan = new Loan("RN" + number, "RNB" + number % 17, "RNI" + number % 5, "RNI" + number % 7, due(number));
        var story = new ArrayDeque<>(List.of(loan.activated()));
        for (var period = 1; period <= 3; period++) {
            collect(story, loan, period);
        }
        stories.add(story);
    }

    private static Deque<Object> reminders(String borrower) {
        var sent = ReminderKind.REFUSED;
        var dropped = ReminderKind.OVERDUE;
        return new ArrayDeque<>(List.of(
                new ReminderPlanned(borrower, "C", FIRST_DUE, sent),
                new ReminderPlanned(borrower, "C", FIRST_DUE, dropped),
                new ReminderHandedOver(borrower, FIRST_DUE, sent, 1, Loan.AMOUNT),
                new ReminderFailed(borrower, FIRST_DUE, sent, 1, "LimitExceeded", "too many", Instant.EPOCH),
                new ReminderHandedOver(borrower, FIRST_DUE, sent, 2, Loan.AMOUNT),
                new ReminderDropped(borrower, FIRST_DUE, dropped, 0, DropReason.NOTHING_OWED, null),
                new ReminderSent(borrower, FIRST_DUE, sent, 2, "S-" + borrower)));
    }

    private static Deque<Object> financeOrder(int number) {
        var order = new Order("RNF" + number, "RNI" + number % 5, FIRST_DUE.minusYears(1));
        return new ArrayDeque<>(order.story("RN" + number, "RN" + number + "-T1"));
    }

    private static LocalDate due(int number) {
        return FIRST_DUE.plusDays(number % 3);
    }

    /** In a few attempts, the last of which may come to no end. */
    private void collect(Deque<Object> story, Loan loan, int period) {
        for (var attempt = 1; attempt <= 3; attempt++) {
            var date = loan.due(period).plusDays(attempt - 1);
            if (attempt == 3) {
                collectLate(story, loan, period, date);
                return;
            }
            story.add(loan.started(period, attempt, date, attempt));
            story.add(loan.freezeRequested(period, attempt));
            perhaps(story, 5, loan.freezeUnknown(period, attempt));
            switch (random.nextInt(12)) {
                case 0, 1, 2 -> refuse(story, loan, period, attempt);
                case 3 -> {
                    return;
                }
                case 4 -> release(story, loan, period, attempt);
                case 5 -> {
                    contradict(story, loan, period, attempt);
                    return;
                }
                case 6 -> {
                    beSilent(story, loan, period, attempt);
                    return;
                }
                default -> {
                    pay(story, loan, period, attempt);
                    return;
                }
            }
        }
    }

    private void collectLate(Deque<Object> story, Loan loan, int period, LocalDate date) {
        story.addAll(List.of(loan.startedLate(period, 3, date, 3)));
        if (random.nextBoolean()) {
            story.addAll(List.of(loan.paidLate(period, 3)));
        }
    }

    /** A person lets the next attempt begin, perhaps from another account. */
    private void release(Deque<Object> story, Loan loan, int period, int attempt) {
        story.addAll(List.of(loan.released(period, attempt)));
        if (random.nextBoolean()) {
            story.add(loan.proposed(period, attempt, CaseKind.REFUSED, Resolution.CANCEL));
            story.add(loan.rejected(period, attempt, CaseKind.REFUSED, Resolution.CANCEL));
        }
        var newBorrower = random.nextBoolean() ? loan.borrower() + "-NEW" : null;
        story.addAll(List.of(loan.resumed(period, attempt, CaseKind.REFUSED, newBorrower)));
    }

    /** The bank has paid after all, or has frozen what it had refused to freeze. */
    private void contradict(Deque<Object> story, Loan loan, int period, int attempt) {
        if (random.nextBoolean()) {
            story.addAll(List.of(loan.contradicted(period, attempt)));
            if (random.nextBoolean()) {
                story.addAll(List.of(loan.accepted(period, attempt)));
            }
            return;
        }
        story.add(loan.freezeRefused(period, attempt));
        story.add(loan.refusedUntil(period, attempt, Instant.parse("2027-02-01T04:00:00Z")));
        story.addAll(List.of(loan.frozenAfterAll(period, attempt)));
        switch (random.nextInt(4)) {
            case 0 -> story.addAll(List.of(loan.closed(period, attempt, CaseKind.CONTRADICTION, Closing.CANCELLED)));
            case 1 ->
                story.addAll(List.of(loan.closed(period, attempt, CaseKind.CONTRADICTION, Closing.SETTLED_OUTSIDE)));
            case 2 -> story.addAll(List.of(loan.resumed(period, attempt, CaseKind.CONTRADICTION, null)));
            default -> {}
        }
    }

    private void beSilent(Deque<Object> story, Loan loan, int period, int attempt) {
        story.addAll(List.of(loan.silent(period, attempt, Instant.parse("2027-01-30T21:00:00Z"))));
        if (random.nextBoolean()) {
            story.addAll(List.of(loan.silenceEnded(period, attempt)));
        }
    }

    private void refuse(Deque<Object> story, Loan loan, int period, int attempt) {
        story.add(loan.freezeRefused(period, attempt));
        perhaps(story, 3, loan.freezeUnknown(period, attempt));
        var reason = random.nextInt(10) == 0 ? RefusalReason.INVALID_REQUEST : RefusalReason.BALANCE_TOO_LOW;
        story.add(loan.refused(period, attempt, reason));
    }

    private void pay(Deque<Object> story, Loan loan, int period, int attempt) {
        story.add(loan.frozen(period, attempt));
        story.add(loan.confirmationRequested(period, attempt));
        perhaps(story, 5, loan.confirmationUnknown(period, attempt));
        perhaps(story, 5, loan.frozen(period, attempt));
        story.add(loan.confirmed(period, attempt));
        var ends = new ArrayList<>(List.of(loan.received(period, attempt), loan.repaid(period, attempt)));
        if (random.nextBoolean()) {
            ends.add(ends.remove(0));
        }
        story.addAll(ends);
        perhaps(story, 5, loan.started(period, attempt, loan.due(period), attempt));
    }

    private void perhaps(Deque<Object> story, int oneIn, Object event) {
        if (random.nextInt(oneIn) == 0) {
            story.add(event);
        }
    }

    private static Deque<Object> run() {
        return new ArrayDeque<>(List.of(
                new DueDateRunOpened(FIRST_DUE, 1, SHARDS, Occasion.HOUR),
                new ShardFinished(FIRST_DUE, 1, 0, 1),
                new ShardFinished(FIRST_DUE, 1, 1, 1),
                new DueDateRunSwept(FIRST_DUE, 1, 2)));
    }

    private void tell() {
        while (!stories.isEmpty()) {
            var index = random.nextInt(Math.min(stories.size(), 40));
            var story = stories.get(index);
            told.add(message(story.remove()));
            if (story.isEmpty()) {
                stories.remove(index);
            }
            if (random.nextInt(25) == 0) {
                tellAgain();
            }
        }
    }

    private void tellAgain() {
        var old = told.get(random.nextInt(told.size()));
        if (old.getPayload() instanceof ResolutionProposed || old.getPayload() instanceof ResolutionRejected) {
            // Each is news however often it comes: after a rejection the same may be proposed again.
            return;
        }
        told.add(random.nextBoolean() ? old : message(old.getPayload()));
    }

    private EventMessage<?> message(Object event) {
        var id = new UUID(random.nextLong(), random.nextLong()).toString();
        var at = Instant.parse("2027-01-30T21:00:00Z").plusMillis(told.size());
        return new GenericEventMessage<>(id, event, MetaData.with("correlationId", "cause-of-it"), at);
    }
}
