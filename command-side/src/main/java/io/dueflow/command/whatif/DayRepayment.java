package io.dueflow.command.whatif;

import io.dueflow.command.installment.OverduePolicy;
import io.dueflow.messages.Shanghai;
import io.dueflow.messages.installment.InstallmentId;
import io.dueflow.messages.installment.RepaymentRefused;
import io.dueflow.messages.installment.RepaymentStarted;
import io.dueflow.messages.money.Money;
import io.dueflow.messages.whatif.DayOutcome;
import io.dueflow.messages.whatif.DayState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** One installment that was asked for on a business date. */
record DayRepayment(InstallmentStory story, List<RepaymentStarted> attempts) {

    /** Empty where it was not asked for on the date. */
    static Optional<DayRepayment> of(InstallmentStory story, LocalDate date) {
        var attempts = story.attempts(attempt -> attempt.businessDate().equals(date));
        return attempts.isEmpty() ? Optional.empty() : Optional.of(new DayRepayment(story, attempts));
    }

    InstallmentId id() {
        return new InstallmentId(
                story.scheduled().projectNo(), story.scheduled().period());
    }

    LocalDate dueDate() {
        return story.scheduled().dueDate();
    }

    /** From whose account it was asked for first. */
    String borrowerUserNo() {
        return attempts.get(0).borrowerUserNo();
    }

    /** Before it, the plan may not have been there. */
    int firstRound() {
        return attempts.get(0).round();
    }

    /** All attempts of a date ask for the same. */
    Money amount() {
        return attempts.get(0).amount();
    }

    Money lateFee() {
        return attempts.get(0).lateFee();
    }

    DayOutcome outcome(OverduePolicy policy) {
        var last = attempts.get(attempts.size() - 1);
        if (story.repaid().filter(paid -> paid.attempt() == last.attempt()).isPresent()) {
            return DayOutcome.repaid(last.round());
        }
        return story.refusalOf(last)
                .map(refusal -> refused(last, refusal, policy))
                .orElseGet(() -> DayOutcome.of(DayState.ON_ITS_WAY, last.round()));
    }

    private DayOutcome refused(RepaymentStarted attempt, RepaymentRefused refusal, OverduePolicy policy) {
        var then = story.delay()
                .moneyMissingSince()
                .filter(since -> refusal.retryAt() != null)
                .map(since -> lateFee(since, refusal.retryAt(), policy))
                .orElse(Money.ZERO);
        return new DayOutcome(DayState.REFUSED, attempt.round(), refusal.reason(), refusal.retryAt(), then);
    }

    /** What the delay costs at the moment, where the money is missing since the date at the latest. */
    Money lateFeeAt(Instant moment, OverduePolicy policy) {
        var since = story.delay()
                .moneyMissingSince()
                .filter(date -> date.isBefore(attempts.get(0).businessDate()))
                .orElse(attempts.get(0).businessDate());
        return lateFee(since, moment, policy);
    }

    private Money lateFee(LocalDate since, Instant moment, OverduePolicy policy) {
        return policy.lateFee(story.scheduled(), policy.lateDays(since, Shanghai.dateOf(moment)));
    }
}
