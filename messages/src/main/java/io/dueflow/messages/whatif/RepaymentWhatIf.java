package io.dueflow.messages.whatif;

import io.dueflow.messages.money.Money;
import java.time.LocalDate;

/**
 * One installment of the date.
 *
 * @param amount asked for on the date, the late fee included
 * @param lateFee the part of it that the delay up to the date costs
 */
public record RepaymentWhatIf(
        String projectNo,
        int period,
        LocalDate dueDate,
        String borrowerUserNo,
        Money amount,
        Money lateFee,
        DayOutcome is,
        DayOutcome wouldBe) {}
