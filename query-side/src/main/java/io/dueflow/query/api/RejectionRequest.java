package io.dueflow.query.api;

import io.swagger.v3.oas.annotations.media.Schema;

@Schema(name = "Rejection", description = "Why a proposal is not carried out")
record RejectionRequest(
        @Schema(example = "Ask the borrower first") String reason) {}
