package io.dueflow.reconciliation.report;

import io.swagger.v3.oas.annotations.media.Schema;

@Schema(name = "BreakClosing")
record ClosingRequest(
        @Schema(description = "Why it is no error, at most 500 characters")
        String reason) {}
