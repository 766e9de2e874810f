package io.dueflow.messages.bank.statement;

import io.dueflow.messages.money.Money;
import java.time.LocalDate;

/**
 * What a statement comes to.
 *
 * @param date the bank's day, in Asia/Shanghai
 * @param lines how many lines, without header and trailer
 * @param sum the amounts of all lines that were booked, whatever their entry
 * @param sha256 of the file's bytes, in hexadecimal
 * @param closed whether the day was over, so that nothing can be added to it; of a file, whether it is over by our clock
 */
public record StatementTotals(LocalDate date, long lines, Money sum, String sha256, boolean closed) {}
