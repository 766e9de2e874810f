package io.dueflow.messages.query;

import io.dueflow.messages.money.Money;
import java.time.LocalDate;
import java.util.Map;

/**
 * The totals of what falls due on one date, whichever run collects it.
 *
 * @param collectedOn when what falls due is collected first: that day, or the next working day
 * @param byStatus how many installments are in each status; statuses without any are left out
 * @param amountByStatus what these owe, without late fees; all of them together are what is due
 * @param amountCollected what was taken from borrowers, the late fees included
 * @param lateFees the part of it that delays cost
 * @param investorsCredited what the investors got, after their fees and with the late fees
 * @param commission what the platform got: the plans' commission and the investors' fees
 */
public record Day(
        LocalDate dueDate,
        LocalDate collectedOn,
        long installments,
        Map<InstallmentStatus, Long> byStatus,
        Map<InstallmentStatus, Money> amountByStatus,
        Money amountDue,
        Money amountCollected,
        Money lateFees,
        Money investorsCredited,
        Money commission) {}
