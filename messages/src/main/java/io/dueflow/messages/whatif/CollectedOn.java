package io.dueflow.messages.whatif;

import io.dueflow.messages.installment.InstallmentId;
import java.util.List;

/** What was asked for on a business date. */
public record CollectedOn(List<InstallmentId> installments) {}
