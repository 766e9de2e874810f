package io.dueflow.query.api;

import io.dueflow.messages.bank.RefusalReason;
import io.dueflow.messages.query.RepaymentAttempt;
import io.dueflow.messages.query.SyncStatus;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;

@Schema(name = "Attempt", description = "One attempt to collect an installment (还款明细)")
record AttemptView(
        @Schema(description = "Counted from 1", example = "1")
        int attempt,

        @Schema(description = "The run that started it", example = "2026-01-31")
        LocalDate businessDate,

        @Schema(example = "1") int round,
        @Schema(example = "1010.00") BigDecimal amount,
        OffsetDateTime startedAt,

        @Schema(description = "Absent while it is on its way")
        OffsetDateTime endedAt,

        @Schema(description = "FAILED: the bank refused it and nothing was collected")
        SyncStatus status,

        RefusalReason reason,
        @Schema(description = "The bank's own words") String explanation,

        @Schema(description = "Whether we do not know at the moment what the bank did")
        boolean outcomeUnknown) {

    static AttemptView of(RepaymentAttempt attempt) {
        return new AttemptView(
                attempt.attempt(),
                attempt.businessDate(),
                attempt.round(),
                attempt.amount().yuan(),
                ShanghaiTime.of(attempt.startedAt()),
                ShanghaiTime.of(attempt.endedAt()),
                attempt.status(),
                attempt.reason(),
                attempt.explanation(),
                attempt.outcomeUnknown());
    }
}
