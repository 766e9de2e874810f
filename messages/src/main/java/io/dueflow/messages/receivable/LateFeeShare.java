package io.dueflow.messages.receivable;

import io.dueflow.messages.money.Money;

/** What one tender gets of a late fee. */
public record LateFeeShare(String tenderNo, String investorUserNo, Money lateFee) {}
