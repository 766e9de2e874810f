package io.dueflow.query.receivable;

import io.dueflow.messages.query.PaymentSum;
import io.dueflow.messages.query.ReceivableKey;
import io.dueflow.messages.query.ReceivablePage;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the receivables of a finance order's tenders have brought and still owe. */
@Component
public class OrderPayments {

    private final Receivables receivables;

    OrderPayments(Receivables receivables) {
        this.receivables = receivables;
    }

    /** @param after where the page before ended, or null for the first page */
    public ReceivablePage pageOf(String financeId, ReceivableKey after, int limit) {
        var from = Pages.startAfter(after);
        var rows = receivables.findOfOrderAfter(
                financeId, from.dueDate(), from.projectNo(), from.period(), from.tenderNo(), limit + 1);
        return Pages.of(rows, limit);
    }

    public List<PaymentSum> sumsOf(String financeId) {
        return receivables.sumOfOrder(financeId).stream()
                .map(StatusSum::toMessage)
                .toList();
    }
}
