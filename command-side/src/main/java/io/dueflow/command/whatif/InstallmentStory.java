package io.dueflow.command.whatif;

import io.dueflow.command.installment.Delay;
import io.dueflow.messages.bank.RefusalReason;
import io.dueflow.messages.installment.InstallmentRepaid;
import io.dueflow.messages.installment.InstallmentScheduled;
import io.dueflow.messages.installment.RepaymentRefused;
import io.dueflow.messages.installment.RepaymentStarted;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What happened to one installment, told event by event. */
final class InstallmentStory {

    private final Delay delay = new Delay();
    private final List<RepaymentStarted> attempts = new ArrayList<>();
    private final List<RepaymentRefused> refusals = new ArrayList<>();
    private InstallmentScheduled scheduled;
    private InstallmentRepaid repaid;

    void tell(Object event, Instant at) {
        if (event instanceof InstallmentScheduled begins) {
            scheduled = begins;
        } else if (event instanceof RepaymentStarted started) {
            attempts.add(started);
        } else if (event instanceof InstallmentRepaid paid) {
            repaid = paid;
        } else if (event instanceof RepaymentRefused refused) {
            refusals.add(refused);
            if (refused.reason() == RefusalReason.BALANCE_TOO_LOW) {
                attempt(refused.attempt()).ifPresent(attempt -> delay.moneyWasMissing(attempt, at));
            }
        }
    }

    InstallmentScheduled scheduled() {
        return scheduled;
    }

    Delay delay() {
        return delay;
    }

    Optional<InstallmentRepaid> repaid() {
        return Optional.ofNullable(repaid);
    }

    /** The business date of the attempt that has repaid it. */
    Optional<LocalDate> paidOn() {
        return repaid().flatMap(paid -> attempt(paid.attempt())).map(RepaymentStarted::businessDate);
    }

    Optional<RepaymentStarted> attempt(int number) {
        return attempts.stream().filter(attempt -> attempt.attempt() == number).findFirst();
    }

    /** In their order. */
    List<RepaymentStarted> attempts(Predicate<RepaymentStarted> which) {
        return attempts.stream().filter(which).toList();
    }

    Optional<RepaymentRefused> refusalOf(RepaymentStarted attempt) {
        return refusals.stream()
                .filter(refused -> refused.attempt() == attempt.attempt())
                .findFirst();
    }
}
