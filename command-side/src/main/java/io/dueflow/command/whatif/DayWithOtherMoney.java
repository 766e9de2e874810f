package io.dueflow.command.whatif;

import io.dueflow.command.installment.OverduePolicy;
import io.dueflow.command.installment.RetryPolicy;
import io.dueflow.messages.Shanghai;
import io.dueflow.messages.bank.RefusalReason;
import io.dueflow.messages.installment.InstallmentId;
import io.dueflow.messages.money.Money;
import io.dueflow.messages.whatif.DayOutcome;
import io.dueflow.messages.whatif.DayState;
import io.dueflow.messages.whatif.FindDayWhatIf;
import java.time.Instant;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The rounds of a business date, one after the other: each asks for what is left and may be tried by then, and the bank
 * refuses where the borrower has too little.
 */
final class DayWithOtherMoney {

    private final FindDayWhatIf day;
    private final RetryPolicy retries;
    private final OverduePolicy delays;
    private final Map<String, Money> paid = new HashMap<>();
    private final Map<InstallmentId, DayOutcome> outcomes = new HashMap<>();

    DayWithOtherMoney(FindDayWhatIf day, RetryPolicy retries, OverduePolicy delays) {
        this.day = day;
        this.retries = retries;
        this.delays = delays;
    }

    /** What becomes of each. */
    Map<InstallmentId, DayOutcome> live(List<DayRepayment> repayments) {
        var times = Stream.concat(
                        Stream.of(retries.collectionTime()),
                        retries.retryTimes().stream().sorted())
                .toList();
        for (var round = 1; round <= lastRound(repayments, times.size()); round++) {
            for (var repayment : repayments) {
                ask(repayment, round, times.get(Math.min(round, times.size()) - 1));
            }
        }
        return outcomes;
    }

    /** Rounds by hand come on top of those at the hours, and are at the last of these. */
    private static int lastRound(List<DayRepayment> repayments, int hours) {
        return repayments.stream().mapToInt(DayRepayment::firstRound).reduce(hours, Math::max);
    }

    private void ask(DayRepayment repayment, int round, LocalTime time) {
        var now = Shanghai.at(day.businessDate(), time);
        if (round >= repayment.firstRound() && mayBegin(outcomes.get(repayment.id()), now)) {
            outcomes.put(repayment.id(), answer(repayment, round, time, now));
        }
    }

    private static boolean mayBegin(DayOutcome soFar, Instant now) {
        return soFar == null
                || soFar.state() == DayState.REFUSED && !soFar.nextTry().isAfter(now);
    }

    private DayOutcome answer(DayRepayment repayment, int round, LocalTime time, Instant now) {
        var borrower = repayment.borrowerUserNo();
        if (repayment.amount().compareTo(balance(borrower, time)) <= 0) {
            paid.merge(borrower, repayment.amount(), Money::plus);
            return DayOutcome.repaid(round);
        }
        var nextTry = retries.nextTry(repayment.dueDate(), now);
        return new DayOutcome(
                DayState.REFUSED, round, RefusalReason.BALANCE_TOO_LOW, nextTry, repayment.lateFeeAt(nextTry, delays));
    }

    private Money balance(String borrower, LocalTime time) {
        var there = day.money().stream()
                .filter(money ->
                        money.borrowerUserNo().equals(borrower) && !money.from().isAfter(time))
                .map(money -> money.amount())
                .toList();
        return Money.sum(there).minus(paid.getOrDefault(borrower, Money.ZERO));
    }
}
