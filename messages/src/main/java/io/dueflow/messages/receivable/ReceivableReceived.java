package io.dueflow.messages.receivable;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.dueflow.messages.money.Money;
import io.dueflow.messages.money.NothingCharged;
import java.util.Objects;

/**
 * All investors of the period have been paid, by one confirmed request to the bank. The shares are those that were
 * opened, so the event holds their sums only and stays small for any number of investors.
 *
 * @param lateFee what they got beside their shares, as it was shared for the request
 */
public record ReceivableReceived(
        String projectNo,
        int period,
        String requestNo,
        int tenders,
        Money principal,
        Money interest,
        Money commission,

        @JsonInclude(value = Include.CUSTOM, valueFilter = NothingCharged.class)
        Money lateFee)
        implements ReceivableEvent {

    public ReceivableReceived {
        lateFee = Objects.requireNonNullElse(lateFee, Money.ZERO);
    }

    /** Received in time. */
    public ReceivableReceived(
            String projectNo,
            int period,
            String requestNo,
            int tenders,
            Money principal,
            Money interest,
            Money commission) {
        this(projectNo, period, requestNo, tenders, principal, interest, commission, Money.ZERO);
    }
}
