package io.dueflow.messages.whatif;

import java.time.LocalDate;
import java.util.List;

/** A business date as it went, by its events, and as it would have gone. */
public record DayWhatIf(LocalDate businessDate, List<RepaymentWhatIf> repayments) {}
