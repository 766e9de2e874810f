package io.dueflow.command.financeorder;

import io.dueflow.messages.Limits;
import io.dueflow.messages.financeorder.Term;
import io.dueflow.messages.financeorder.TermUnit;

/** A term ends within thirty years. One that may be none, such as a closure period, may have the length 0. */
record TermIsWithinBounds(int least) implements FieldRule<Term> {

    private static final int MOST_DAYS = 10_950;

    @Override
    public boolean allows(Term value) {
        return value.unit() != null
                && value.length() >= least
                && value.length() <= (value.unit() == TermUnit.MONTHS ? Limits.PERIODS : MOST_DAYS);
    }

    @Override
    public String reason() {
        return "must be from " + least + " to " + Limits.PERIODS + " MONTHS or " + MOST_DAYS + " DAYS";
    }
}
