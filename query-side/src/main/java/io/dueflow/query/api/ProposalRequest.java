package io.dueflow.query.api;

import io.dueflow.messages.casework.Resolution;
import io.swagger.v3.oas.annotations.media.Schema;

@Schema(name = "Proposal", description = "How an operator wants a case to be resolved")
record ProposalRequest(
        Resolution resolution,

        @Schema(description = "For whoever reads it later", example = "The borrower has paid the investors in cash")
        String reason,

        @Schema(description = "With RETRY: who pays from now on, where that was wrong", example = "B2")
        String borrowerUserNo) {}
