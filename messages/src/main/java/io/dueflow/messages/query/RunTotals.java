package io.dueflow.messages.query;

import io.dueflow.messages.bank.RefusalReason;
import io.dueflow.messages.money.Money;
import java.util.Map;

/**
 * What a run has done, over all its rounds.
 *
 * @param installmentsDue due by the date and not repaid by the run of an earlier date
 * @param started attempts begun
 * @param refused attempts refused, by the reason
 * @param inFlight attempts on their way, the unknown among them
 * @param unknown attempts of which we do not know at the moment what the bank did
 * @param amountDue of the installments due
 * @param amountCollected what was taken from borrowers, the late fees included
 * @param lateFees the part of it that delays cost
 * @param investorsCredited what the investors got, after their fees and with the late fees
 * @param commission what the platform got: the plans' commission and the investors' fees
 */
public record RunTotals(
        long installmentsDue,
        long started,
        long repaid,
        Map<RefusalReason, Long> refused,
        long inFlight,
        long unknown,
        Money amountDue,
        Money amountCollected,
        Money lateFees,
        Money investorsCredited,
        Money commission) {}
