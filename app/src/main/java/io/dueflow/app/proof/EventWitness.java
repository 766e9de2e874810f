package io.dueflow.app.proof;

import io.dueflow.app.books.EventsInOrder;
import io.dueflow.app.proof.Movement.Kind;
import io.dueflow.messages.Shanghai;
import io.dueflow.messages.bank.FreezeReleased;
import io.dueflow.messages.bank.FundsFrozen;
import io.dueflow.messages.bank.RepaymentConfirmed;
import io.dueflow.messages.installment.InstallmentRepaid;
import io.dueflow.messages.money.Money;
import io.dueflow.messages.receivable.ReceivableReceived;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Consumer;
import org.axonframework.eventhandling.TrackedEventMessage;

/** What the events say, each dated when we recorded it. What a settlement paid out is told by a second event. */
final class EventWitness {

    private static final Set<Class<?>> MEANT = Set.of(
            FundsFrozen.class,
            FreezeReleased.class,
            RepaymentConfirmed.class,
            ReceivableReceived.class,
            InstallmentRepaid.class);

    private final EventsInOrder events;

    EventWitness(EventsInOrder events) {
        this.events = events;
    }

    void tell(ProofRange range, Consumer<Movement> taker, Consumer<Repaid> repaidTaker) {
        var from = range.beginning() ? events.beginning() : events.before(Shanghai.startOf(range.dayBefore()));
        events.forEach(from, MEANT, event -> {
            var day = Shanghai.dateOf(event.getTimestamp());
            var meant = range.beginning() || !day.isBefore(range.dayBefore()) && !day.isAfter(range.dayAfter());
            if (meant) {
                tell(event, day, taker, repaidTaker);
            }
        });
    }

    private static void tell(
            TrackedEventMessage<?> message, LocalDate day, Consumer<Movement> taker, Consumer<Repaid> repaidTaker) {
        var event = message.getPayload();
        var place = EventsInOrder.position(message.trackingToken());
        if (event instanceof FundsFrozen frozen) {
            taker.accept(moved(
                    frozen.requestNo(), frozen.projectNo(), frozen.period(), Kind.FREEZE, day, frozen.amount(), place));
        } else if (event instanceof FreezeReleased released) {
            taker.accept(moved(
                    released.requestNo(),
                    released.projectNo(),
                    released.period(),
                    Kind.RELEASE,
                    day,
                    released.amount(),
                    place));
        } else if (event instanceof RepaymentConfirmed confirmed) {
            taker.accept(new Movement(
                    confirmed.requestNo(),
                    confirmed.projectNo(),
                    confirmed.period(),
                    Kind.SETTLEMENT,
                    day,
                    confirmed.amount(),
                    Money.ZERO,
                    confirmed.commission(),
                    place));
        } else if (event instanceof ReceivableReceived received) {
            taker.accept(new Movement(
                    received.requestNo(),
                    received.projectNo(),
                    received.period(),
                    Kind.SETTLEMENT,
                    day,
                    Money.ZERO,
                    received.principal()
                            .plus(received.interest())
                            .plus(received.lateFee())
                            .minus(received.commission()),
                    received.commission(),
                    place));
        } else if (event instanceof InstallmentRepaid repaid) {
            repaidTaker.accept(new Repaid(place, repaid.projectNo(), repaid.period(), day, repaid.amount()));
        }
    }

    private static Movement moved(
            String requestNo, String projectNo, int period, Kind kind, LocalDate day, Money amount, long place) {
        return new Movement(requestNo, projectNo, period, kind, day, amount, Money.ZERO, Money.ZERO, place);
    }
}
