package io.dueflow.query.api;

import io.dueflow.messages.bank.RefusalReason;
import io.dueflow.messages.query.BankLine;
import io.dueflow.messages.query.BankLineState;
import io.dueflow.messages.query.WaitingCount;
import io.dueflow.messages.query.WaitingEntry;
import io.dueflow.messages.query.WaitingKind;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

@Schema(name = "Waiting", description = "What waits, for whom and since when")
record WaitingView(
        @Schema(description = "Of all that waits; kinds without any are left out")
        List<CountView> counts,

        @Schema(description = "Cases that wait for a person", example = "2")
        long openCases,

        @Schema(description = "The line to the bank; absent where nobody tells of it")
        BankLineView bankLine,

        List<EntryView> installments,

        @Schema(description = "Give it as `after` for the next page; absent on the last")
        String next) {

    @Schema(name = "WaitingCount", description = "How many installments wait for the same")
    record CountView(
            WaitingKind kind,
            @Schema(example = "the borrower's money") String waitsFor,
            @Schema(example = "17") long installments,

            @Schema(description = "Since when the first of them has been waiting")
            OffsetDateTime oldest) {

        static CountView of(WaitingCount count) {
            return new CountView(
                    count.kind(), count.kind().words(), count.installments(), ShanghaiTime.of(count.oldest()));
        }
    }

    @Schema(name = "BankLine", description = "The line to the bank, as one node sees it")
    record BankLineView(
            @Schema(description = "RESTING: the bank has told too little and is left alone; runs wait")
            BankLineState state,

            OffsetDateTime since,

            @Schema(description = "Requests in line for a call", example = "0")
            long waiting,

            @Schema(description = "Requests whose outcome is not known yet", example = "3")
            long outstanding) {

        static BankLineView of(BankLine line) {
            return new BankLineView(line.state(), ShanghaiTime.of(line.since()), line.waiting(), line.outstanding());
        }
    }

    @Schema(name = "WaitingInstallment", description = "One installment that waits")
    record EntryView(
            WaitingKind kind,
            @Schema(example = "the borrower's money") String waitsFor,
            @Schema(example = "P1") String projectNo,
            @Schema(example = "3") int period,
            @Schema(example = "B1") String borrowerUserNo,
            @Schema(example = "2026-01-31") LocalDate dueDate,
            @Schema(example = "1010.00") BigDecimal amount,

            @Schema(description = "Of the last attempt", example = "5.05")
            BigDecimal lateFee,

            @Schema(example = "1") int attempt,
            OffsetDateTime since,

            @Schema(description = "Why the last attempt was refused")
            RefusalReason refusal,

            @Schema(
                    description =
                            "From when on a round tries again; absent where the next one does, or a person must look")
            OffsetDateTime retryAt,

            @Schema(description = "The case that is open about it", example = "P1-3-1-REFUSED")
            String caseNo) {

        static EntryView of(WaitingEntry entry) {
            return new EntryView(
                    entry.kind(),
                    entry.kind().words(),
                    entry.projectNo(),
                    entry.period(),
                    entry.borrowerUserNo(),
                    entry.dueDate(),
                    entry.amount().yuan(),
                    entry.lateFee().yuan(),
                    entry.attempt(),
                    ShanghaiTime.of(entry.since()),
                    entry.refusal(),
                    ShanghaiTime.of(entry.retryAt()),
                    entry.caseNo());
        }
    }
}
