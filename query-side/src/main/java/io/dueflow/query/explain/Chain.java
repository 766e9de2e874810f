package io.dueflow.query.explain;

import io.dueflow.messages.ProjectEvent;
import io.dueflow.messages.RepaymentEvent;
import io.dueflow.messages.installment.InstallmentId;
import io.dueflow.messages.installment.InstallmentScheduled;
import io.dueflow.messages.installment.RepaymentStarted;
import io.dueflow.messages.plan.PlanId;
import io.dueflow.messages.plan.TendersRecorded;
import io.dueflow.messages.receivable.ReceivableId;
import io.dueflow.messages.reminder.ReminderEvent;
import io.dueflow.messages.run.DueDateRunId;
import io.dueflow.messages.run.DueDateRunOpened;
import io.dueflow.messages.run.DueDateRunScheduled;
import io.dueflow.messages.statusmessage.StatusMessageEvent;
import io.dueflow.query.asof.PastEvents;
import io.dueflow.query.asof.StreamRange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Reads what belongs to one installment: its plan, its attempts, what the bank was asked and answered, its cases, the
 * runs that tried it, the texts about its date and what others were told.
 */
@Component
class Chain {

    /** Far more than an installment has in a life; beyond it the reading fails. */
    private static final int MOST = 10_000;

    /** What the broker said is looked for among so many of its answers behind the first message. */
    private static final int MOST_ANSWERS = 1_000;

    private final PastEvents events;

    Chain(PastEvents events) {
        this.events = events;
    }

    List<Happened> read(String projectNo, int period, Instant moment) {
        var own = read(streamsOf(projectNo, period), moment, event -> isAbout(event, projectNo, period));
        if (own.stream().noneMatch(happened -> happened.event() instanceof RepaymentEvent)) {
            return List.of();
        }
        var around = around(own);
        var chain = new ArrayList<>(own);
        chain.addAll(read(around, moment, event -> isNeeded(event, own)));
        chain.addAll(told(own, moment));
        chain.sort(Comparator.comparingLong(Happened::place));
        return chain;
    }

    private static List<StreamRange> streamsOf(String projectNo, int period) {
        var number = projectNo + "-" + period + "-";
        return List.of(
                StreamRange.one(new PlanId(projectNo).toString()),
                StreamRange.one(new InstallmentId(projectNo, period).toString()),
                StreamRange.one(new ReceivableId(projectNo, period).toString()),
                StreamRange.under("bank/" + number),
                StreamRange.under("case/" + number));
    }

    private static boolean isAbout(Object event, String projectNo, int period) {
        return event instanceof ProjectEvent about
                && about.projectNo().equals(projectNo)
                && !(event instanceof TendersRecorded)
                && !(event instanceof RepaymentEvent repayment && repayment.period() != period);
    }

    private static List<StreamRange> around(List<Happened> own) {
        var runs = of(own, RepaymentStarted.class)
                .map(started -> StreamRange.one(new DueDateRunId(started.businessDate()).toString()));
        var texts = of(own, InstallmentScheduled.class)
                .flatMap(due -> borrowers(own)
                        .map(borrower -> StreamRange.under("reminder/" + borrower + "/" + due.dueDate() + "/")));
        return Stream.concat(runs, texts).distinct().toList();
    }

    private static Stream<String> borrowers(List<Happened> own) {
        return Stream.concat(
                of(own, InstallmentScheduled.class).map(InstallmentScheduled::borrowerUserNo),
                of(own, RepaymentStarted.class).map(RepaymentStarted::borrowerUserNo));
    }

    /** Of a run, only the rounds in which the installment was tried. */
    private static boolean isNeeded(Object event, List<Happened> own) {
        if (event instanceof DueDateRunOpened opened) {
            return of(own, RepaymentStarted.class)
                    .anyMatch(started ->
                            started.businessDate().equals(opened.businessDate()) && started.round() == opened.round());
        }
        return event instanceof DueDateRunScheduled || event instanceof ReminderEvent;
    }

    private List<Happened> told(List<Happened> own, Instant moment) {
        var places = own.stream().map(Happened::place).collect(Collectors.toSet());
        var told = new ArrayList<Happened>();
        own.stream()
                .filter(happened -> happened.event() instanceof RepaymentStarted)
                .findFirst()
                .ifPresent(first -> events.readOfStatusMessages(
                        first.place(),
                        moment,
                        MOST_ANSWERS,
                        batch -> batch.events().stream()
                                .filter(message ->
                                        Happened.messagesOf((StatusMessageEvent) message.getPayload()).stream()
                                                .anyMatch(places::contains))
                                .map(Happened::of)
                                .forEach(told::add)));
        return told;
    }

    private List<Happened> read(List<StreamRange> streams, Instant moment, Predicate<Object> wanted) {
        var read = new ArrayList<Happened>();
        events.read(
                streams,
                moment,
                MOST,
                batch -> batch.events().stream()
                        .filter(message -> wanted.test(message.getPayload()))
                        .map(Happened::of)
                        .forEach(read::add));
        return read;
    }

    private static <E> Stream<E> of(List<Happened> happened, Class<E> type) {
        return happened.stream().map(Happened::event).filter(type::isInstance).map(type::cast);
    }
}
