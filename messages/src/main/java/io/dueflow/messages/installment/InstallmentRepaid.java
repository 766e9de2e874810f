package io.dueflow.messages.installment;

import io.dueflow.messages.RepaymentAttemptEvent;
import io.dueflow.messages.money.Money;

/** The installment is paid in full, as the bank confirmed before. */
public record InstallmentRepaid(String projectNo, int period, int attempt, Money amount)
        implements InstallmentEvent, RepaymentAttemptEvent {}
