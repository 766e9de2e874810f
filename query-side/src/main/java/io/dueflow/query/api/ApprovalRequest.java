package io.dueflow.query.api;

import io.dueflow.messages.casework.Resolution;
import io.swagger.v3.oas.annotations.media.Schema;

@Schema(name = "Approval", description = "The proposal as the approving operator has read it")
record ApprovalRequest(
        Resolution resolution,

        @Schema(description = "Who pays by it from now on, where the proposal says so", example = "B2")
        String borrowerUserNo) {}
