package io.dueflow.query.api;

import io.dueflow.messages.financeorder.AssignTender;
import io.swagger.v3.oas.annotations.media.Schema;

@Schema(name = "TenderAssignment", description = "A tender that belongs to the order")
record OrderTenderRequest(
        @Schema(example = "P1") String projectNo,
        @Schema(example = "T1") String tenderNo) {

    AssignTender command(String financeId) {
        return new AssignTender(
                financeId,
                Checked.identifier("projectNo", Checked.given("projectNo", projectNo)),
                Checked.identifier("tenderNo", Checked.given("tenderNo", tenderNo)));
    }
}
