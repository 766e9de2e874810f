package io.dueflow.messages.installment;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.dueflow.messages.RepaymentAttemptEvent;
import io.dueflow.messages.money.Money;
import io.dueflow.messages.money.NothingCharged;
import java.time.LocalDate;
import java.util.Objects;

/**
 * An attempt to collect the installment has begun.
 *
 * @param attempt counted from 1; a refused attempt is followed by one with the next number
 * @param amount all that is to be taken from the borrower, the late fee included
 * @param lateFee the part of it that the delay costs; all of it is the investors'
 */
public record RepaymentStarted(
        String projectNo,
        int period,
        int attempt,
        LocalDate businessDate,
        int round,
        String borrowerUserNo,
        Money amount,
        Money commission,

        @JsonInclude(value = Include.CUSTOM, valueFilter = NothingCharged.class)
        Money lateFee)
        implements InstallmentEvent, RepaymentAttemptEvent {

    public RepaymentStarted {
        lateFee = Objects.requireNonNullElse(lateFee, Money.ZERO);
    }

    /** An attempt in time. */
    public RepaymentStarted(
            String projectNo,
            int period,
            int attempt,
            LocalDate businessDate,
            int round,
            String borrowerUserNo,
            Money amount,
            Money commission) {
        this(projectNo, period, attempt, businessDate, round, borrowerUserNo, amount, commission, Money.ZERO);
    }
}
