package io.dueflow.app.policy;

import io.dueflow.app.calendar.CalendarSettings;
import io.dueflow.bank.gateway.BankProperties;
import io.dueflow.command.installment.OverduePolicy;
import io.dueflow.command.installment.RetryPolicy;
import io.dueflow.reminder.ReminderSettings;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells people what happens by itself when a repayment does not go through, as it is configured here. */
@RestController
@Tag(name = "Policy", description = "What happens by itself when a repayment does not go through")
class PolicyController {

    private final PolicyView policy;

    PolicyController(
            CalendarSettings calendar,
            RetryPolicy retries,
            OverduePolicy delay,
            BankProperties bank,
            ReminderSettings reminders) {
        this.policy = PolicyView.of(calendar, retries, delay, bank, reminders);
    }

    @GetMapping("/api/policy")
    @Operation(
            summary = "The policies as they are configured",
            description = "Each rule in a sentence, with the setting that decides it.")
    PolicyView policy() {
        return policy;
    }
}
