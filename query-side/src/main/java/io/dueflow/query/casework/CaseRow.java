package io.dueflow.query.casework;

import io.dueflow.messages.casework.CaseOpened;
import java.time.Instant;
import java.util.function.UnaryOperator;

/**
 * A row of {@code operator_case}.
 *
 * @param opening null if the row was there before; its columns never change
 */
record CaseRow(String caseNo, Opening opening, CaseStanding standing) {

    /** How it began. */
    record Opening(CaseOpened event, Instant at) {}

    CaseRow with(UnaryOperator<CaseStanding> change) {
        return new CaseRow(caseNo, opening, change.apply(standing));
    }
}
