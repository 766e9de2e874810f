package io.dueflow.query.bank;

import io.dueflow.messages.bank.BankEvent;
import io.dueflow.query.attempt.AttemptRows;
import io.dueflow.query.plan.InstallmentRows;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Shows at the attempt and its installment whether we know what the bank did. */
@Component
class OutcomeFlag {

    private final AttemptRows attempts;
    private final InstallmentRows installments;

    OutcomeFlag(AttemptRows attempts, InstallmentRows installments) {
        this.attempts = attempts;
        this.installments = installments;
    }

    /** Says that the event may change the flag. */
    void expect(BankEvent event) {
        attempts.expect(event);
        installments.expect(event);
    }

    void becameUnknown(BankEvent event, Instant at) {
        attempts.becameUnknown(event);
        installments.becameUnknown(event, at);
    }

    void becameKnown(BankEvent event) {
        attempts.becameKnown(event);
        installments.becameKnown(event);
    }
}
