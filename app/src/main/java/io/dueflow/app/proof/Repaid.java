package io.dueflow.app.proof;

import io.dueflow.messages.money.Money;
import java.time.LocalDate;

/**
 * An installment that was repaid, which others have to have been told.
 *
 * @param place of the event among all events, which is also the number of the message
 */
record Repaid(long place, String projectNo, int period, LocalDate day, Money amount) {}
