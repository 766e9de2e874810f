package io.dueflow.query.api;

import io.dueflow.messages.financeorder.ApproveExit;
import io.dueflow.messages.financeorder.ExitType;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;

@Schema(name = "FinanceOrderExitApproval", description = "That the investor may leave")
record ExitApprovalRequest(
        ExitType exitType,

        @Schema(description = "The last day that earns interest; of a NORMAL exit, the order's end")
        LocalDate endDate,

        LocalDate auditDate) {

    ApproveExit command(String financeId) {
        return new ApproveExit(
                financeId,
                Checked.given("exitType", exitType),
                Checked.given("endDate", endDate),
                Checked.given("auditDate", auditDate));
    }
}
