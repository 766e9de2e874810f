package io.dueflow.query.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

@Schema(name = "FinanceOrderPage")
record FinanceOrdersView(
        List<FinanceOrderView> orders,

        @Schema(description = "Give it as `after` for the next page; absent on the last")
        String next) {}
