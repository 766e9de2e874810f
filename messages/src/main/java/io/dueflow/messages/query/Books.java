package io.dueflow.messages.query;

import io.dueflow.messages.money.Money;

/**
 * The sums that have to agree with the bank's: what was collected is what the investors were credited, the commission
 * and the fees, to the cent.
 *
 * @param collected taken from borrowers
 * @param credited principal and interest less the fees, paid to investors
 * @param commission the platform's part of the borrowers' interest
 * @param fees the platform's part of the investors' interest
 * @param frozen set aside at the bank and not settled, as far as we know
 */
public record Books(Money collected, Money credited, Money commission, Money fees, Money frozen) {}
