package io.dueflow.messages.bank.statement;

import io.dueflow.messages.money.Money;

/** What an investor received of a settlement, after all that the platform took; a user has one in a line. */
public record StatementPayout(String userNo, Money amount) {}
