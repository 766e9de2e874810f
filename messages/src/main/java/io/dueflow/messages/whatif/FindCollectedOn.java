package io.dueflow.messages.whatif;

import java.time.LocalDate;

/**
 * Which installments were asked for on a business date, by due date, project and period?
 *
 * @param limit how many of them at most
 */
public record FindCollectedOn(LocalDate businessDate, int limit) {}
