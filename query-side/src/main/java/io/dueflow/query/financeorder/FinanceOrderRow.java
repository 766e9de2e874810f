package io.dueflow.query.financeorder;

import io.dueflow.messages.financeorder.ExitType;
import io.dueflow.messages.financeorder.FinanceOrderStatus;
import io.dueflow.messages.financeorder.FundDirection;
import io.dueflow.messages.financeorder.ProductType;
import io.dueflow.messages.financeorder.Term;
import io.dueflow.messages.financeorder.TermUnit;
import io.dueflow.messages.money.Money;
import io.dueflow.messages.query.FinanceOrderKey;
import io.dueflow.messages.query.FinanceOrderRecord;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;

/** One finance order. */
@Entity
@Immutable
@Table(name = "finance_order")
class FinanceOrderRow {

    @Id
    String financeId;

    String userId;
    long investAmount;
    String channelCode;

    @Enumerated(EnumType.STRING)
    ProductType productType;

    String productName;
    String purchaseId;
    LocalDate createDate;

    @Enumerated(EnumType.STRING)
    FinanceOrderStatus status;

    BigDecimal incomeRate;
    LocalDate sequestDate;
    Integer closureLength;

    @Enumerated(EnumType.STRING)
    TermUnit closureUnit;

    Integer cycleLength;

    @Enumerated(EnumType.STRING)
    TermUnit cycleUnit;

    LocalDate beginDate;
    LocalDate endDate;
    int renewals;
    String applyId;

    @Enumerated(EnumType.STRING)
    ExitType exitType;

    LocalDate exitEndDate;
    LocalDate auditDate;

    @Enumerated(EnumType.STRING)
    FundDirection fundDirection;

    Long totalAmount;
    BigDecimal exitIncomeRate;
    LocalDate exitDate;
    Instant changedAt;

    FinanceOrderKey key() {
        return new FinanceOrderKey(createDate, financeId);
    }

    FinanceOrderRecord toMessage() {
        return new FinanceOrderRecord(
                financeId,
                userId,
                Money.ofCents(investAmount),
                channelCode,
                productType,
                productName,
                purchaseId,
                createDate,
                status,
                rate(incomeRate),
                sequestDate,
                term(closureLength, closureUnit),
                term(cycleLength, cycleUnit),
                beginDate,
                endDate,
                renewals,
                applyId,
                exitType,
                exitEndDate,
                auditDate,
                fundDirection,
                totalAmount == null ? null : Money.ofCents(totalAmount),
                rate(exitIncomeRate),
                exitDate,
                changedAt);
    }

    private static BigDecimal rate(BigDecimal stored) {
        return stored == null ? null : stored.stripTrailingZeros();
    }

    private static Term term(Integer length, TermUnit unit) {
        return length == null ? null : new Term(length, unit);
    }
}
