package io.dueflow.query.financeorder;

import io.dueflow.messages.query.OrderTender;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** To which finance order a tender belongs. */
@Entity
@Immutable
@Table(name = "finance_order_tender")
class OrderTenderRow {

    @EmbeddedId
    OrderTenderId id;

    String financeId;
    Instant assignedAt;

    OrderTender toMessage() {
        return new OrderTender(id.projectNo(), id.tenderNo(), assignedAt);
    }
}
