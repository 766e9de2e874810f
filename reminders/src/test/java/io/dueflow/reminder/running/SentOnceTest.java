package io.dueflow.reminder.running;

import static io.dueflow.messages.reminder.ReminderKind.BEFORE_DUE;
import static io.dueflow.messages.reminder.ReminderKind.OVERDUE;
import static io.dueflow.messages.reminder.ReminderKind.REFUSED;
import static org.assertj.core.api.Assertions.assertThat;

import io.dueflow.eventstore.testing.TestDatabase;
import io.dueflow.messages.reminder.DropReason;
import io.dueflow.messages.reminder.PlanReminder;
import io.dueflow.messages.reminder.ReminderDropped;
import io.dueflow.messages.reminder.ReminderFailed;
import io.dueflow.messages.reminder.ReminderHandedOver;
import io.dueflow.messages.reminder.ReminderId;
import io.dueflow.messages.reminder.ReminderKind;
import io.dueflow.messages.reminder.ReminderPlanned;
import io.dueflow.messages.reminder.ReminderSent;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** From what is owed to the provider's door, on a real database with real read models. */
@Timeout(120)
class SentOnceTest {

    private static final LocalDate DUE = LocalDate.of(2026, 3, 10);
    private static final Instant THE_DAY_BEFORE_AT_NINE = Instant.parse("2026-03-09T01:00:00Z");
    private static final Instant THE_DAY_BEFORE_AT_TEN = Instant.parse("2026-03-09T02:00:00Z");
    private static final Instant THE_DAY_BEFORE_AT_ELEVEN_AT_NIGHT = Instant.parse("2026-03-09T15:00:00Z");
    private static final Instant DUE_DAY_AT_FIVE = Instant.parse("2026-03-09T21:00:00Z");
    private static final Instant DUE_DAY_AT_EIGHT = Instant.parse("2026-03-10T00:00:00Z");
    private static final Instant THREE_DAYS_LATER_AT_NOON = Instant.parse("2026-03-13T04:00:00Z");
    private static final String NUMBER = "+8613800138000";

    private static SmsDoor door;
    private static Node node;

    @BeforeAll
    static void start() throws IOException {
        door = new SmsDoor();
        node = Node.start(TestDatabase.emptyDatabase(), door.url(), THE_DAY_BEFORE_AT_NINE);
    }

    @BeforeEach
    void nothingHasHappened() {
        door.forget();
        node.forget();
        node.itIs(THE_DAY_BEFORE_AT_NINE);
    }

    @AfterAll
    static void stop() {
        node.close();
        door.close();
    }

    private void assertEvents(ReminderId reminder, Class<?>... types) {
        assertThat(node.eventsOf(reminder)).hasExactlyElementsOfTypes(types);
    }

    private void assertSent(ReminderId reminder) {
        assertEvents(reminder, ReminderPlanned.class, ReminderHandedOver.class, ReminderSent.class);
        assertThat(node.rows("reminder_outstanding")).isZero();
    }

    private void assertDropped(ReminderId reminder, DropReason reason) {
        assertThat(node.eventsOf(reminder))
                .filteredOn(event -> event instanceof ReminderDropped)
                .singleElement()
                .satisfies(
                        event -> assertThat(((ReminderDropped) event).reason()).isEqualTo(reason));
        assertThat(node.rows("reminder_outstanding")).isZero();
    }

    private Borrower anna() {
        return Borrower.owing(node, "anna", NUMBER, DUE);
    }

    @Test
    void the_day_before_at_ten_and_not_earlier_one_text_tells_all_that_is_due() {
        var anna = anna();
        anna.owes("P-other");

        node.sweep();
        assertThat(door.requests()).isEmpty();
        node.itIs(THE_DAY_BEFORE_AT_TEN);
        node.sweep();
        node.sweep();

        assertThat(door.requests()).singleElement().satisfies(request -> {
            assertThat(request.number()).isEqualTo(NUMBER);
            assertThat(request.json().path("TemplateParamSet").toString()).isEqualTo("[\"2060.00\",\"2026-03-10\"]");
        });
        assertSent(anna.reminder(BEFORE_DUE));
    }

    @Test
    void what_falls_due_on_a_holiday_is_told_the_day_before_it_is_collected() {
        var holiday = Borrower.owing(node, "li", NUMBER, LocalDate.of(2027, 10, 2));
        node.itIs(Instant.parse("2027-10-01T02:00:00Z"));
        node.sweep();
        assertThat(door.requests()).as("the day before it falls due").isEmpty();

        node.itIs(Instant.parse("2027-10-07T02:00:00Z"));
        node.sweep();

        assertThat(door.requests())
                .singleElement()
                .satisfies(request -> assertThat(
                                request.json().path("TemplateParamSet").toString())
                        .isEqualTo("[\"1030.00\",\"2027-10-08\"]"));
        assertSent(holiday.reminder(BEFORE_DUE));
    }

    /** The provider takes the same words for the same number only after half a minute. */
    @Test
    void the_same_sum_of_two_dates_that_are_collected_on_one_is_told_twice_but_not_at_once() {
        var saturday = Borrower.owing(node, "li", NUMBER, LocalDate.of(2027, 10, 2));
        var sunday = new Borrower(node, "li", NUMBER, LocalDate.of(2027, 10, 3));
        sunday.owes("P-other");
        node.itIs(Instant.parse("2027-10-07T02:00:00Z"));
        node.sweep();
        assertThat(door.requests()).hasSize(1);

        node.itIs(Instant.parse("2027-10-07T02:00:31Z"));
        node.sweep();

        assertThat(door.requests()).hasSize(2);
        assertSent(saturday.reminder(BEFORE_DUE));
        assertSent(sunday.reminder(BEFORE_DUE));
    }

    @Test
    void a_refusal_after_a_holiday_is_told_of_as_on_the_due_day() {
        var holiday = Borrower.owing(node, "li", NUMBER, LocalDate.of(2027, 10, 2));
        node.itIs(Instant.parse("2027-10-08T00:00:00Z"));
        holiday.isRefusedOn(LocalDate.of(2027, 10, 8), 1);

        node.sweep();

        assertSent(holiday.reminder(REFUSED));
    }

    @Test
    void what_is_paid_between_planning_and_sending_is_not_reminded_of() {
        var anna = anna();
        node.sendCommand(new PlanReminder("anna", "C-anna", DUE, BEFORE_DUE));
        anna.pays(1);

        node.send();

        assertThat(door.requests()).isEmpty();
        assertDropped(anna.reminder(BEFORE_DUE), DropReason.NOTHING_OWED);
    }

    @Test
    void a_refusal_on_the_due_day_is_told_of_when_the_quiet_hours_end_and_once_however_often_it_comes() {
        var anna = anna();
        node.itIs(DUE_DAY_AT_FIVE);
        anna.isRefusedOn(DUE, 1);
        anna.isRefusedOn(DUE, 2);

        node.sweep();
        assertThat(door.requests()).as("at five in the morning").isEmpty();
        node.itIs(DUE_DAY_AT_EIGHT);
        node.sweep();
        node.sweep();

        assertThat(door.requests()).hasSize(1);
        assertSent(anna.reminder(REFUSED));
        assertThat(node.rows("reminder_occasion")).isZero();
    }

    @Test
    void a_refusal_before_quiet_hours_end_that_is_followed_by_payment_is_not_told_of() {
        var anna = anna();
        node.itIs(DUE_DAY_AT_FIVE);
        anna.isRefusedOn(DUE, 1);
        node.sweep();
        anna.pays(2);

        node.itIs(DUE_DAY_AT_EIGHT);
        node.sweep();

        assertThat(door.requests()).isEmpty();
        assertDropped(anna.reminder(REFUSED), DropReason.NOTHING_OWED);
    }

    @Test
    void a_refusal_on_a_later_day_calls_for_nothing() {
        var anna = anna();
        node.itIs(THREE_DAYS_LATER_AT_NOON);
        anna.isRefusedOn(DUE.plusDays(3), 1);

        node.sweep();

        assertThat(node.eventsOf(anna.reminder(REFUSED))).isEmpty();
        assertThat(node.rows("reminder_occasion")).isZero();
    }

    @Test
    void after_three_days_of_downtime_only_what_is_still_true_is_sent() {
        var anna = anna();
        var paul = Borrower.owing(node, "paul", "+8613900139000", DUE);
        var mary = Borrower.owing(node, "mary", "+8613700137000", DUE);
        node.itIs(THE_DAY_BEFORE_AT_ELEVEN_AT_NIGHT);
        node.sendCommand(new PlanReminder("anna", "C-anna", DUE, BEFORE_DUE));
        node.sweep();
        anna.isRefusedOn(DUE, 1);
        anna.isOverdueFrom(DUE.plusDays(1));
        paul.isRefusedOn(DUE, 1);
        paul.isOverdueFrom(DUE.plusDays(1));
        paul.pays(2);
        mary.pays(1);
        assertThat(door.requests()).isEmpty();

        node.itIs(THREE_DAYS_LATER_AT_NOON);
        node.sweep();
        node.sweep();

        assertThat(door.requests()).singleElement().satisfies(request -> {
            assertThat(request.number()).isEqualTo(NUMBER);
            assertThat(request.json().path("TemplateId").asString()).isEqualTo("3");
        });
        assertSent(anna.reminder(OVERDUE));
        assertDropped(anna.reminder(BEFORE_DUE), DropReason.TOO_LATE);
        assertDropped(anna.reminder(REFUSED), DropReason.TOO_LATE);
        assertDropped(paul.reminder(OVERDUE), DropReason.NOTHING_OWED);
        for (var kind : ReminderKind.values()) {
            assertThat(node.eventsOf(mary.reminder(kind))).isEmpty();
        }
    }

    @Test
    void a_text_that_certainly_failed_is_tried_again_with_growing_pauses_and_a_bound() {
        var anna = anna();
        door.behave(SmsDoor.refusing("RequestLimitExceeded"));
        node.itIs(THE_DAY_BEFORE_AT_TEN);
        node.sweep();
        node.sweep();
        assertThat(door.requests()).hasSize(1);
        node.itIs(THE_DAY_BEFORE_AT_TEN.plusSeconds(60));
        node.sweep();
        node.itIs(THE_DAY_BEFORE_AT_TEN.plusSeconds(60 + 239));
        node.sweep();
        assertThat(door.requests()).hasSize(2);
        node.itIs(THE_DAY_BEFORE_AT_TEN.plusSeconds(60 + 240));
        node.sweep();

        assertThat(door.requests()).hasSize(3);
        assertEvents(
                anna.reminder(BEFORE_DUE),
                ReminderPlanned.class,
                ReminderHandedOver.class,
                ReminderFailed.class,
                ReminderHandedOver.class,
                ReminderFailed.class,
                ReminderHandedOver.class,
                ReminderFailed.class,
                ReminderDropped.class);
        assertDropped(anna.reminder(BEFORE_DUE), DropReason.NOT_SENT);
    }

    @Test
    void a_text_whose_answer_got_lost_is_not_sent_again() {
        var anna = anna();
        door.behave(SmsDoor.hangingUp());
        node.itIs(THE_DAY_BEFORE_AT_TEN);
        node.sweep();
        door.behave(SmsDoor.saying(SmsDoor.SENT));
        node.itIs(THE_DAY_BEFORE_AT_TEN.plusSeconds(3_600));
        node.sweep();

        assertThat(door.requests()).hasSize(1);
        assertDropped(anna.reminder(BEFORE_DUE), DropReason.OUTCOME_UNKNOWN);
    }

    /** A provider that begins an answer and never ends it would hold up everybody's reminders, for ever. */
    @Test
    @Timeout(30)
    void an_answer_that_does_not_come_to_its_end_is_waited_for_no_longer_than_any_other() {
        var anna = anna();
        var end = new CountDownLatch(1);
        door.behave(SmsDoor.fallingSilentInTheMiddle(end));
        node.itIs(THE_DAY_BEFORE_AT_TEN);
        try {
            node.sweep();
        } finally {
            end.countDown();
        }

        assertThat(door.requests()).hasSize(1);
        assertDropped(anna.reminder(BEFORE_DUE), DropReason.OUTCOME_UNKNOWN);
    }

    /** Nobody but the provider knows what its words hold; they stand in events, which cannot be erased. */
    @Test
    void a_number_in_the_providers_own_words_is_hidden_before_it_becomes_an_event() {
        anna();
        for (var code : List.of("RequestLimitExceeded", "InternalError")) {
            door.behave(SmsDoor.saying("""
                    {"Response":{"Error":{"Code":"%s","Message":"no text to +8613800138000 (13800138000)"}}}""".formatted(code)));
            node.itIs(THE_DAY_BEFORE_AT_TEN.plusSeconds(door.requests().size() * 60L));
            node.sweep();
        }

        assertThat(door.requests()).hasSize(2);
        assertThat(node.textOf("select convert_from(payload, 'UTF8') from domain_event_entry"))
                .anyMatch(text -> text.contains("no text to"))
                .noneMatch(text -> text.contains("13800138000"));
    }

    @Test
    void a_borrower_without_a_number_is_dropped_with_the_reason() {
        var nobody = Borrower.owing(node, "nobody", null, DUE);
        node.itIs(THE_DAY_BEFORE_AT_TEN);

        node.sweep();

        assertDropped(nobody.reminder(BEFORE_DUE), DropReason.NO_NUMBER);
    }

    @Test
    void two_borrowers_with_one_number_get_the_same_text_thirty_seconds_apart() {
        Borrower.owing(node, "anna", NUMBER, DUE);
        Borrower.owing(node, "anna2", NUMBER, DUE);
        node.itIs(THE_DAY_BEFORE_AT_TEN);
        node.sweep();
        node.itIs(THE_DAY_BEFORE_AT_TEN.plusSeconds(29));
        node.sweep();
        assertThat(door.requests()).hasSize(1);

        node.itIs(THE_DAY_BEFORE_AT_TEN.plusSeconds(30));
        node.sweep();

        assertThat(door.requests()).hasSize(2);
    }

    @Test
    void no_event_and_no_row_of_reminders_holds_a_number() {
        anna();
        node.itIs(THE_DAY_BEFORE_AT_TEN);
        node.sweep();

        assertThat(node.textOf("select convert_from(payload, 'UTF8') from domain_event_entry"))
                .isNotEmpty()
                .noneMatch(text -> text.contains("13800138000"));
        assertThat(node.textOf("select t::text from reminder_text t"))
                .isNotEmpty()
                .noneMatch(text -> text.contains("13800138000"));
    }
}
