package io.dueflow.messages.whatif;

/** One period; null where there is nothing owed in it. */
public record PeriodWhatIf(int period, PeriodDue is, PeriodDue wouldBe) {}
