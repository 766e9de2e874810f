package io.dueflow.messages.query;

import java.util.List;

/**
 * A page of installments.
 *
 * @param next where it ended, or null when it is the last
 */
public record InstallmentPage(List<Installment> installments, InstallmentKey next) {}
