package io.dueflow.messages.installment;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.dueflow.messages.RepaymentAttemptEvent;
import io.dueflow.messages.money.Money;
import io.dueflow.messages.money.NothingCharged;
import java.util.Objects;

/**
 * The installment is paid in full, as the bank confirmed before.
 *
 * @param amount all that the borrower paid, the late fee included
 */
public record InstallmentRepaid(
        String projectNo,
        int period,
        int attempt,
        Money amount,

        @JsonInclude(value = Include.CUSTOM, valueFilter = NothingCharged.class)
        Money lateFee)
        implements InstallmentEvent, RepaymentAttemptEvent {

    public InstallmentRepaid {
        lateFee = Objects.requireNonNullElse(lateFee, Money.ZERO);
    }

    /** Paid in time. */
    public InstallmentRepaid(String projectNo, int period, int attempt, Money amount) {
        this(projectNo, period, attempt, amount, Money.ZERO);
    }
}
