package io.dueflow.query.plan;

import java.util.function.UnaryOperator;

/**
 * A row of {@code repayment_plan}, as far as it changes or is added up.
 *
 * @param due what the totals add up; it never changes
 */
record InstallmentRow(RepaymentId id, Due due, Standing standing) {

    InstallmentRow with(UnaryOperator<Standing> change) {
        return new InstallmentRow(id, due, change.apply(standing));
    }
}
