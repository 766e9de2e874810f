package io.dueflow.status.compose;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.math.BigDecimal;
import java.time.LocalDate;

/** What a message about a repayment says of its own status. Amounts are in yuan. */
sealed interface RepaymentDetail {

    record Started(int attempt, LocalDate businessDate, BigDecimal amount, BigDecimal lateFee)
            implements RepaymentDetail {}

    /** @param retryTime from when on it is tried again by itself; absent where a person has to look first */
    record Refused(
            int attempt,
            String reason,
            String explanation,
            @JsonInclude(Include.NON_NULL) String retryTime) implements RepaymentDetail {}

    record Repaid(int attempt, BigDecimal amount, BigDecimal lateFee) implements RepaymentDetail {}

    /** @param lateFeeFrom the first day that costs a late fee */
    record Overdue(LocalDate dueDate, LocalDate lateFeeFrom, BigDecimal owed) implements RepaymentDetail {}
}
