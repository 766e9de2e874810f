package io.dueflow.messages.query;

import java.util.List;

/** One installment with its attempts, its requests to the bank and its story, each in the order of time. */
public record Repayment(
        Installment installment,
        List<RepaymentAttempt> attempts,
        List<BankRequestRecord> bankRequests,
        List<TimelineEntry> timeline) {}
