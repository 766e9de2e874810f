package io.dueflow.messages.query;

import io.dueflow.messages.money.Money;

/** What one borrower was debited, and what is frozen and not settled. */
public record BorrowerBook(String userNo, Money debited, Money frozen) {}
