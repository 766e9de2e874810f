package io.dueflow.messages.whatif;

import io.dueflow.messages.installment.InstallmentId;
import java.time.LocalDate;
import java.util.List;

/**
 * How would a business date have gone had borrowers had other money? Changes nothing.
 *
 * @param collected what was asked for on the date, in the order in which it would be asked for again
 * @param money what the borrowers named have; of the others everything stays as it was
 * @param skipped what would not be asked for
 */
public record FindDayWhatIf(
        LocalDate businessDate, List<InstallmentId> collected, List<MoneyThere> money, List<InstallmentId> skipped) {}
