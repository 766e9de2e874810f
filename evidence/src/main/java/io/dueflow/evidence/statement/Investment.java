package io.dueflow.evidence.statement;

import io.dueflow.messages.money.Money;
import java.time.LocalDate;

/**
 * What an investor has put into a project with one tender.
 *
 * @param on when it was recorded
 */
record Investment(LocalDate on, String projectNo, String tenderNo, Money amount, boolean isSealed) {}
