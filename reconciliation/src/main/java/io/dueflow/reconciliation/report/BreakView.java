package io.dueflow.reconciliation.report;

import io.dueflow.messages.bank.statement.StatementEntry;
import io.dueflow.messages.reconciliation.BreakKind;
import io.dueflow.reconciliation.record.BreakRow;
import io.dueflow.reconciliation.record.BreakState;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;

@Schema(name = "ReconciliationBreak")
record BreakView(
        String breakNo,
        BreakKind kind,
        BreakState state,
        StatementEntry entry,
        String requestNo,
        String projectNo,

        @Schema(description = "With TIMING: on which date the other side has it")
        LocalDate counterpart,

        BigDecimal atBank,
        BigDecimal withUs,
        String bankSays,
        String weSay,
        String cause,

        @Schema(description = "The command that mends it, or who has to")
        String repair,

        OffsetDateTime foundAt,

        @Schema(description = "Whole days since it was found, while it is open")
        Long ageDays,

        OffsetDateTime changedAt,
        String closedBy,
        String reason) {

    static BreakView of(BreakRow row, Instant now) {
        var difference = row.difference();
        return new BreakView(
                row.breakNo(),
                difference.kind(),
                row.state(),
                difference.entry(),
                difference.requestNo(),
                difference.projectNo(),
                difference.counterpart(),
                difference.atBank().yuan(),
                difference.withUs().yuan(),
                difference.bankSays(),
                difference.weSay(),
                difference.cause(),
                difference.repair(),
                ShanghaiTime.of(row.foundAt()),
                row.state() == BreakState.OPEN
                        ? Duration.between(row.foundAt(), now).toDays()
                        : null,
                ShanghaiTime.of(row.changedAt()),
                row.closedBy(),
                row.reason());
    }
}
