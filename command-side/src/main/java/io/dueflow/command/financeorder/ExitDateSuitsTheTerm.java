package io.dueflow.command.financeorder;

import io.dueflow.messages.financeorder.ExitType;
import io.dueflow.messages.financeorder.FinanceOrderPurchased;
import io.dueflow.messages.financeorder.Term;
import io.dueflow.messages.financeorder.TermUnit;
import java.time.LocalDate;

/**
 * An investor leaves at the end of the term, or before it but not within the closure period (封闭期), which begins when
 * the money is set aside.
 */
record ExitDateSuitsTheTerm(ExitType type, FinanceOrderPurchased purchased, LocalDate beginDate, LocalDate endDate)
        implements FieldRule<LocalDate> {

    @Override
    public boolean allows(LocalDate value) {
        return type == ExitType.NORMAL ? value.equals(endDate) : !value.isBefore(earliest()) && value.isBefore(endDate);
    }

    @Override
    public String reason() {
        return type == ExitType.NORMAL
                ? "of a NORMAL exit must be the order's, " + endDate
                : "of an EARLY exit must be from " + earliest() + ", the end of the closure period, to before the"
                        + " order's, " + endDate;
    }

    private LocalDate earliest() {
        LocalDate open = end(purchased.sequestDate(), purchased.closurePeriod());
        return open.isAfter(beginDate) ? open : beginDate;
    }

    private static LocalDate end(LocalDate begin, Term term) {
        return term.unit() == TermUnit.MONTHS ? begin.plusMonths(term.length()) : begin.plusDays(term.length());
    }
}
