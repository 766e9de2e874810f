package io.dueflow.messages.query;

import java.time.LocalDate;

/**
 * Installments by what is known of them; what is null is not asked for.
 *
 * @param dueFrom the first due date, included
 * @param dueTo the last due date, included
 * @param after where the page before ended, or null for the first page
 * @param limit the most installments to return
 */
public record FindInstallments(
        String borrowerUserNo,
        String projectNo,
        InstallmentStatus status,
        LocalDate dueFrom,
        LocalDate dueTo,
        InstallmentKey after,
        int limit) {}
