package io.dueflow.messages.whatif;

import io.dueflow.messages.money.Money;

/** What an investor gets of all periods together, after the fee. */
public record InvestorWhatIf(String investorUserNo, Money is, Money wouldBe) {}
