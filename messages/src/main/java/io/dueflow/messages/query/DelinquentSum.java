package io.dueflow.messages.query;

import io.dueflow.messages.money.Money;

/**
 * What is late by so many days.
 *
 * @param amount principal and interest
 * @param lateFee what the last attempts have charged for the delay
 */
public record DelinquentSum(DelinquencyBucket bucket, long installments, Money amount, Money lateFee) {}
