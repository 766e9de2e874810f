package io.dueflow.messages.query;

import io.dueflow.messages.money.Money;

/** What one investor was credited, after the fees. */
public record InvestorBook(String userNo, Money credited, Money fees) {}
