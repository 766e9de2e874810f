package io.dueflow.messages.plan;

import io.dueflow.messages.money.Money;

/** One investor's share of a project (投标). */
public record Tender(String tenderNo, String investorUserNo, String investorConsumerId, Money amount) {}
