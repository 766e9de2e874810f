package io.dueflow.status.compose;

import io.dueflow.messages.RepaymentEvent;
import io.dueflow.messages.Shanghai;
import io.dueflow.messages.financeorder.ExitApproved;
import io.dueflow.messages.financeorder.FinanceOrderEvent;
import io.dueflow.messages.financeorder.FinanceOrderExited;
import io.dueflow.messages.financeorder.FinanceOrderPlaced;
import io.dueflow.messages.financeorder.FinanceOrderPurchased;
import io.dueflow.messages.financeorder.FinanceOrderRenewed;
import io.dueflow.messages.financeorder.InterestStarted;
import io.dueflow.messages.installment.InstallmentOverdue;
import io.dueflow.messages.installment.InstallmentRepaid;
import io.dueflow.messages.installment.RepaymentRefused;
import io.dueflow.messages.installment.RepaymentStarted;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes what a message says, from the event that it tells of and nothing else that could change: written again, it is
 * the same text.
 */
public final class MessageWriter {

    /** Raised when a field changes its meaning or goes; a new field is no new version. */
    private static final int VERSION = 1;

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ISO_OFFSET_DATE_TIME.withZone(Shanghai.ZONE);

    private final JsonMapper json = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    /** Throws {@link IllegalArgumentException} for an event of which nobody is told. */
    public String write(long messageId, Instant at, FinanceOrderEvent event, FinanceOrderFacts order) {
        if (event instanceof FinanceOrderPlaced placed) {
            return write(messageId, at, order, 1, new FinanceDetail.Placed(placed.createDate(), placed.purchaseId()));
        }
        if (event instanceof FinanceOrderPurchased purchased) {
            return write(messageId, at, order, 2, detail(purchased));
        }
        if (event instanceof InterestStarted started) {
            var detail = new FinanceDetail.InterestStarted(started.beginDate(), started.endDate());
            return write(messageId, at, order, 3, detail);
        }
        if (event instanceof FinanceOrderRenewed renewed) {
            return write(messageId, at, order, 4, detail(renewed));
        }
        if (event instanceof ExitApproved approved) {
            var type = WireCodes.of(approved.exitType());
            var detail = new FinanceDetail.Exiting(type, approved.endDate(), approved.auditDate());
            return write(messageId, at, order, 5, detail);
        }
        if (event instanceof FinanceOrderExited exited) {
            return write(messageId, at, order, 6, detail(exited));
        }
        throw nobodyIsTold(event);
    }

    private static FinanceDetail detail(FinanceOrderPurchased event) {
        return new FinanceDetail.Purchased(
                event.incomeRate(),
                event.sequestDate(),
                event.closurePeriod().length(),
                WireCodes.of(event.closurePeriod().unit()),
                event.productCycle().length(),
                WireCodes.of(event.productCycle().unit()));
    }

    private static FinanceDetail detail(FinanceOrderRenewed event) {
        return new FinanceDetail.Renewed(
                event.applyId(),
                event.renewTime().length(),
                WireCodes.of(event.renewTime().unit()),
                event.oldEndDate(),
                event.newEndDate());
    }

    private static FinanceDetail detail(FinanceOrderExited event) {
        return new FinanceDetail.Exited(
                WireCodes.of(event.fundDirection()), event.totalAmount().yuan(), event.incomeRate(), event.exitDate());
    }

    private String write(long messageId, Instant at, FinanceOrderFacts order, int type, FinanceDetail detail) {
        return json.writeValueAsString(new FinanceStatusMessage(
                messageId,
                moment(at),
                VERSION,
                order.financeId(),
                order.investAmount().yuan(),
                order.channelCode(),
                WireCodes.of(order.productType()),
                order.productName(),
                order.userId(),
                type,
                detail));
    }

    /** Throws {@link IllegalArgumentException} for an event of which nobody is told. */
    public String write(long messageId, Instant at, RepaymentEvent event) {
        if (event instanceof RepaymentStarted started) {
            return write(messageId, at, event, 1, detail(started));
        }
        if (event instanceof RepaymentRefused refused) {
            return write(messageId, at, event, 2, detail(refused));
        }
        if (event instanceof InstallmentRepaid repaid) {
            return write(messageId, at, event, 3, detail(repaid));
        }
        if (event instanceof InstallmentOverdue overdue) {
            return write(messageId, at, event, 4, detail(overdue));
        }
        throw nobodyIsTold(event);
    }

    private static RepaymentDetail detail(RepaymentStarted event) {
        return new RepaymentDetail.Started(
                event.attempt(),
                event.businessDate(),
                event.amount().yuan(),
                event.lateFee().yuan());
    }

    private static RepaymentDetail detail(RepaymentRefused event) {
        return new RepaymentDetail.Refused(
                event.attempt(),
                event.reason().name(),
                event.explanation(),
                event.retryAt() == null ? null : moment(event.retryAt()));
    }

    private static RepaymentDetail detail(InstallmentRepaid event) {
        return new RepaymentDetail.Repaid(
                event.attempt(), event.amount().yuan(), event.lateFee().yuan());
    }

    private static RepaymentDetail detail(InstallmentOverdue event) {
        return new RepaymentDetail.Overdue(
                event.dueDate(), event.businessDate(), event.owed().yuan());
    }

    private String write(long messageId, Instant at, RepaymentEvent event, int type, RepaymentDetail detail) {
        return json.writeValueAsString(new RepaymentStatusMessage(
                messageId, moment(at), VERSION, event.projectNo(), event.period(), type, detail));
    }

    private static String moment(Instant at) {
        return MOMENT.format(at.truncatedTo(ChronoUnit.SECONDS));
    }

    private static IllegalArgumentException nobodyIsTold(Object event) {
        return new IllegalArgumentException("nobody is told of " + event);
    }
}
