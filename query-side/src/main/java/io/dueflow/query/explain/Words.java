package io.dueflow.query.explain;

import io.dueflow.messages.Shanghai;
import io.dueflow.messages.plan.RepaymentPlanActivated;
import io.dueflow.messages.receivable.ReceivableOpened;
import io.dueflow.messages.reminder.ReminderDropped;
import io.dueflow.messages.reminder.ReminderEvent;
import io.dueflow.messages.reminder.ReminderFailed;
import io.dueflow.messages.reminder.ReminderHandedOver;
import io.dueflow.messages.reminder.ReminderPlanned;
import io.dueflow.messages.reminder.ReminderSent;
import io.dueflow.messages.run.DueDateRunOpened;
import io.dueflow.messages.run.DueDateRunScheduled;
import io.dueflow.messages.run.Occasion;
import io.dueflow.messages.statusmessage.StatusMessageNotSent;
import io.dueflow.messages.statusmessage.StatusMessageReleased;
import io.dueflow.messages.statusmessage.StatusMessagesSent;
import io.dueflow.query.repayment.TimelineTold;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** What happened, in people's words: those of the timeline, and more for what happened around the installment. */
final class Words {

    private static final Map<Class<?>, Function<Object, String>> BY_EVENT = new HashMap<>();

    static {
        tell(RepaymentPlanActivated.class, Words::activated);
        tell(
                ReceivableOpened.class,
                event -> "Receivables opened: " + event.shares().size() + " tenders, part " + event.part() + " of "
                        + event.parts());
        tell(
                DueDateRunScheduled.class,
                event -> "Run of " + event.businessDate() + " scheduled: opens at "
                        + event.opensAt().atZone(Shanghai.ZONE).toLocalDateTime());
        tell(DueDateRunOpened.class, Words::opened);
        tell(ReminderPlanned.class, event -> "Text planned: " + reminder(event));
        tell(
                ReminderHandedOver.class,
                event ->
                        "Text handed over: " + reminder(event) + ", try " + event.attempt() + ", says " + event.owed());
        tell(ReminderSent.class, event -> "Text sent: " + reminder(event) + ", serial number " + event.serialNo());
        tell(
                ReminderFailed.class,
                event -> "Text not sent: " + reminder(event) + ", " + event.code() + " " + event.reason());
        tell(
                ReminderDropped.class,
                event -> "Text dropped: " + reminder(event) + ", " + plain(event.reason())
                        + (event.detail() == null ? "" : ", " + event.detail()));
        tell(StatusMessagesSent.class, event -> "Others told: the broker has taken the message");
        tell(
                StatusMessageNotSent.class,
                event -> "Others not told yet: message " + event.messageId() + ", " + event.words());
        tell(StatusMessageReleased.class, event -> "Message sent again: " + event.messageId());
    }

    private Words() {}

    private static <E> void tell(Class<E> type, Function<E, String> words) {
        BY_EVENT.put(type, event -> words.apply(type.cast(event)));
    }

    static String of(Object event) {
        return TimelineTold.of(event)
                .map(TimelineTold::text)
                .orElseGet(() -> BY_EVENT.getOrDefault(
                                event.getClass(), any -> any.getClass().getSimpleName())
                        .apply(event));
    }

    private static String activated(RepaymentPlanActivated event) {
        var project = event.project();
        return "Plan activated: %s lent to %s by %d tenders, %d months"
                .formatted(project.amount(), project.borrowerUserNo(), event.tenders(), project.periods());
    }

    private static String opened(DueDateRunOpened event) {
        return "Run of " + event.businessDate() + " opened: round " + event.round()
                + (event.occasion() == Occasion.HOUR ? ", its hour has come" : ", by hand");
    }

    /** One text speaks of all that the borrower owes on the date. */
    private static String reminder(ReminderEvent event) {
        return "%s, to %s for all that is due %s"
                .formatted(plain(event.kind()), event.borrowerUserNo(), event.dueDate());
    }

    private static String plain(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
