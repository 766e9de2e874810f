package io.dueflow.query.api;

import io.dueflow.messages.bank.RefusalReason;
import io.dueflow.messages.query.BankRequestKind;
import io.dueflow.messages.query.BankRequestRecord;
import io.dueflow.messages.query.BankRequestState;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.OffsetDateTime;

@Schema(name = "BankRequest", description = "One request to the bank (存管交易记录), written down before it is sent")
record BankRequestView(
        @Schema(example = "P1-3-1-C") String requestNo,
        BankRequestKind kind,

        @Schema(description = "The freeze that a confirmation settles or a release ends", example = "P1-3-1-F")
        String freezeRequestNo,

        @Schema(example = "P1") String projectNo,
        @Schema(example = "3") int period,
        @Schema(example = "1") int attempt,
        @Schema(example = "1010.00") BigDecimal amount,
        OffsetDateTime requestedAt,

        @Schema(description = "Absent until the bank's answer is known")
        OffsetDateTime answeredAt,

        @Schema(description = "UNKNOWN: what came back does not tell what the bank did; it is being asked")
        BankRequestState state,

        @Schema(description = "Why the bank refused") RefusalReason reason,

        @Schema(description = "The bank's code", example = "30042")
        String bankCode,

        @Schema(description = "The bank's own words") String bankMessage,

        @Schema(description = "When the outcome became unknown, kept after the answer")
        OffsetDateTime unknownSince,

        @Schema(description = "What was seen instead of an answer")
        String symptom,

        @Schema(description = "When it was written down, where the bank has been silent about it for too long")
        OffsetDateTime silentSince,

        @Schema(description = "What the bank told first, where it has told the opposite since")
        String firstWord,

        @Schema(description = "The opposite") String laterWord,

        @Schema(description = "Of a freeze: when the money was given back to the borrower")
        OffsetDateTime releasedAt) {

    static BankRequestView of(BankRequestRecord request) {
        return new BankRequestView(
                request.requestNo(),
                request.kind(),
                request.freezeRequestNo(),
                request.projectNo(),
                request.period(),
                request.attempt(),
                request.amount().yuan(),
                ShanghaiTime.of(request.requestedAt()),
                ShanghaiTime.of(request.answeredAt()),
                request.state(),
                request.reason(),
                request.bankCode(),
                request.bankMessage(),
                ShanghaiTime.of(request.unknownSince()),
                request.symptom(),
                ShanghaiTime.of(request.silentSince()),
                request.firstWord(),
                request.laterWord(),
                ShanghaiTime.of(request.releasedAt()));
    }
}
