package io.dueflow.messages.whatif;

import io.dueflow.messages.money.Money;
import java.time.LocalTime;

/**
 * Money that a borrower has at the bank from a time of the day on, Asia/Shanghai, beside what came before.
 *
 * @param from midnight for what was there when the day began
 */
public record MoneyThere(String borrowerUserNo, LocalTime from, Money amount) {}
