package io.dueflow.app.books;

import io.dueflow.messages.bank.FreezeReleased;
import io.dueflow.messages.bank.FundsFrozen;
import io.dueflow.messages.bank.RepaymentConfirmed;
import io.dueflow.messages.installment.InstallmentId;
import io.dueflow.messages.receivable.LateFeeShared;
import io.dueflow.messages.receivable.ReceivableOpened;
import io.dueflow.messages.receivable.ReceivableReceived;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/**
 * What the events say. They are read twice: shares are listed where a receivable was opened, long before it is known
 * whether it will be received, and keeping all of them in memory would grow with the whole loan book.
 */
@Component
public class EventBooks {

    private static final Set<Class<?>> MOVEMENTS =
            Set.of(FundsFrozen.class, RepaymentConfirmed.class, FreezeReleased.class, ReceivableReceived.class);
    private static final Set<Class<?>> SHARES = Set.of(ReceivableOpened.class, LateFeeShared.class);

    private final EventsInOrder events;

    EventBooks(EventsInOrder events) {
        this.events = events;
    }

    public Books read() {
        var books = new BooksSoFar();
        var received = new HashMap<InstallmentId, String>();
        var borrowers = new HashMap<String, String>();
        forEachEvent(MOVEMENTS, event -> readMovement(event, books, received, borrowers));
        forEachEvent(SHARES, event -> readShares(event, books, received));
        return books.close();
    }

    private static void readMovement(
            Object event,
            BooksSoFar books,
            Map<InstallmentId, String> received,
            Map<String, String> borrowersByFreeze) {
        if (event instanceof FundsFrozen freeze) {
            books.freeze(freeze.amount());
            borrowersByFreeze.put(freeze.requestNo(), freeze.borrowerUserNo());
        } else if (event instanceof RepaymentConfirmed confirmed) {
            books.settle(confirmed.amount());
            // Whose freeze is settled already, or not known, is a difference to be told.
            var borrower = borrowersByFreeze.remove(confirmed.freezeRequestNo());
            books.collect(
                    borrower == null ? "the payer of " + confirmed.freezeRequestNo() : borrower, confirmed.amount());
            books.keep(confirmed.commission());
        } else if (event instanceof FreezeReleased released) {
            books.settle(released.amount());
            borrowersByFreeze.remove(released.freezeRequestNo());
        } else if (event instanceof ReceivableReceived receivable) {
            received.put(new InstallmentId(receivable.projectNo(), receivable.period()), receivable.requestNo());
        }
    }

    private static void readShares(Object event, BooksSoFar books, Map<InstallmentId, String> received) {
        if (event instanceof ReceivableOpened opened
                && received.containsKey(new InstallmentId(opened.projectNo(), opened.period()))) {
            opened.shares().forEach(share -> {
                books.credit(
                        share.investorUserNo(),
                        share.principal().plus(share.interest()).minus(share.commission()));
                books.keep(share.commission());
            });
        } else if (event instanceof LateFeeShared shared
                && shared.requestNo().equals(received.get(new InstallmentId(shared.projectNo(), shared.period())))) {
            shared.shares().forEach(share -> books.credit(share.investorUserNo(), share.lateFee()));
        }
    }

    private void forEachEvent(Set<Class<?>> types, Consumer<Object> consumer) {
        events.forEach(events.beginning(), types, event -> consumer.accept(event.getPayload()));
    }
}
