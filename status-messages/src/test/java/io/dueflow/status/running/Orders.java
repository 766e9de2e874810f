package io.dueflow.status.running;

import io.dueflow.messages.financeorder.ExitApproved;
import io.dueflow.messages.financeorder.ExitType;
import io.dueflow.messages.financeorder.FinanceOrderEvent;
import io.dueflow.messages.financeorder.FinanceOrderExited;
import io.dueflow.messages.financeorder.FinanceOrderPlaced;
import io.dueflow.messages.financeorder.FinanceOrderPurchased;
import io.dueflow.messages.financeorder.FinanceOrderRenewed;
import io.dueflow.messages.financeorder.FundDirection;
import io.dueflow.messages.financeorder.InterestStarted;
import io.dueflow.messages.financeorder.ProductType;
import io.dueflow.messages.financeorder.TenderAssigned;
import io.dueflow.messages.financeorder.TenderJoined;
import io.dueflow.messages.financeorder.Term;
import io.dueflow.messages.financeorder.TermUnit;
import io.dueflow.messages.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;

/** The lives of finance orders. */
final class Orders {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);
    private static final Term QUARTER = new Term(3, TermUnit.MONTHS);

    private Orders() {}

    static FinanceOrderPlaced placed(String financeId) {
        return new FinanceOrderPlaced(
                financeId, "U-" + financeId, Money.ofCents(5_000_00), "APP", ProductType.JIE_JIE_GAO, "节节高", "PU", DAY);
    }

    static FinanceOrderEvent purchased(String financeId) {
        return new FinanceOrderPurchased(financeId, new BigDecimal("0.06"), DAY, QUARTER, QUARTER);
    }

    static FinanceOrderEvent interestStarted(String financeId) {
        return new InterestStarted(financeId, DAY, DAY.plusMonths(3));
    }

    /** From the order to the exit; six messages follow from it. */
    static FinanceOrderEvent[] wholeLife(String financeId) {
        var end = DAY.plusMonths(6);
        return new FinanceOrderEvent[] {
            placed(financeId),
            purchased(financeId),
            new TenderAssigned(financeId, "P1", "T1"),
            new TenderJoined(financeId, "P1", "T1"),
            interestStarted(financeId),
            new FinanceOrderRenewed(financeId, "A1", QUARTER, DAY.plusMonths(3), end),
            new ExitApproved(financeId, ExitType.NORMAL, end, end),
            new FinanceOrderExited(
                    financeId, FundDirection.BANK_CARD, Money.ofCents(5_150_00), new BigDecimal("0.06"), end)
        };
    }
}
