package io.dueflow.reconciliation.record;

import io.dueflow.messages.money.Money;
import io.dueflow.messages.reconciliation.BreakKind;

/**
 * How many breaks of a kind a date has.
 *
 * @param difference of those that are not matched by now: at the bank less with us
 */
public record BreakCount(BreakKind kind, long open, long noted, long closed, long matched, Money difference) {}
