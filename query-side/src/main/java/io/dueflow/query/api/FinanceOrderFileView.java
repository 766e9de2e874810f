package io.dueflow.query.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dueflow.messages.query.FinanceOrderFile;
import io.dueflow.messages.query.OrderTender;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;

@Schema(
        name = "FinanceOrderFile",
        description = "A finance order with its tenders and what their receivables have brought and still owe")
record FinanceOrderFileView(
        @JsonUnwrapped FinanceOrderView order,

        @Schema(description = "The first 1000, by project and tender")
        List<TenderView> tenders,

        @Schema(description = "How many there are") long tendersTotal,

        @Schema(description = "Over all payments, for each status that there is")
        List<PaymentSumView> sums,

        @Schema(description = "A page of them, by due date, project, period and tender")
        List<ReceivableView> payments,

        @Schema(description = "Give it as `after` for the next page of payments; absent on the last")
        String next) {

    static FinanceOrderFileView of(FinanceOrderFile file, String next) {
        return new FinanceOrderFileView(
                FinanceOrderView.of(file.order()),
                file.tenders().stream().map(TenderView::of).toList(),
                file.tendersTotal(),
                file.sums().stream().map(PaymentSumView::of).toList(),
                file.payments().receivables().stream().map(ReceivableView::of).toList(),
                next);
    }

    @Schema(name = "OrderTender", description = "A tender that belongs to the order")
    record TenderView(String projectNo, String tenderNo, OffsetDateTime assignedAt) {

        static TenderView of(OrderTender tender) {
            return new TenderView(tender.projectNo(), tender.tenderNo(), ShanghaiTime.of(tender.assignedAt()));
        }
    }
}
