package io.dueflow.query.api;

import io.dueflow.messages.financeorder.StartInterest;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;

@Schema(name = "FinanceOrderInterest", description = "From when to when the order earns interest")
record InterestRequest(LocalDate beginDate, LocalDate endDate) {

    StartInterest command(String financeId) {
        return new StartInterest(financeId, Checked.given("beginDate", beginDate), Checked.given("endDate", endDate));
    }
}
