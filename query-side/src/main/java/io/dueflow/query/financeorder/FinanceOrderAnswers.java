package io.dueflow.query.financeorder;

import io.dueflow.messages.Limits;
import io.dueflow.messages.query.FinanceOrderFile;
import io.dueflow.messages.query.FinanceOrderKey;
import io.dueflow.messages.query.FinanceOrderPage;
import io.dueflow.messages.query.FindFinanceOrder;
import io.dueflow.messages.query.FindFinanceOrders;
import io.dueflow.query.answering.OfOneMoment;
import io.dueflow.query.receivable.OrderPayments;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Answers how far finance orders have come, and what their tenders bring. */
@Component
@OfOneMoment
class FinanceOrderAnswers {

    private static final FinanceOrderKey BEFORE_ALL = new FinanceOrderKey(LocalDate.EPOCH, "");
    private static final Limit TENDERS = Limit.of(Limits.TENDERS);

    private final FinanceOrders orders;
    private final OrderPayments payments;

    FinanceOrderAnswers(FinanceOrders orders, OrderPayments payments) {
        this.orders = orders;
        this.payments = payments;
    }

    @QueryHandler
    FinanceOrderPage answer(FindFinanceOrders query) {
        var after = Objects.requireNonNullElse(query.after(), BEFORE_ALL);
        var rows = orders.findAfter(query.userId(), after.createDate(), after.financeId(), Limit.of(query.limit() + 1));
        var last = rows.size() <= query.limit();
        var page = last ? rows : rows.subList(0, query.limit());
        return new FinanceOrderPage(
                page.stream().map(FinanceOrderRow::toMessage).toList(),
                last ? null : page.get(page.size() - 1).key());
    }

    @QueryHandler
    Optional<FinanceOrderFile> answer(FindFinanceOrder query) {
        return orders.findById(query.financeId()).map(order -> file(order, query));
    }

    private FinanceOrderFile file(FinanceOrderRow order, FindFinanceOrder query) {
        return new FinanceOrderFile(
                order.toMessage(),
                orders.findTenders(order.financeId, TENDERS).stream()
                        .map(OrderTenderRow::toMessage)
                        .toList(),
                orders.countTenders(order.financeId),
                payments.sumsOf(order.financeId),
                payments.pageOf(order.financeId, query.after(), query.limit()));
    }
}
