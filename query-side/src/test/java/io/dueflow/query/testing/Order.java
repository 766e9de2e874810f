package io.dueflow.query.testing;

import io.dueflow.messages.financeorder.ExitApproved;
import io.dueflow.messages.financeorder.ExitType;
import io.dueflow.messages.financeorder.FinanceOrderExited;
import io.dueflow.messages.financeorder.FinanceOrderPlaced;
import io.dueflow.messages.financeorder.FinanceOrderPurchased;
import io.dueflow.messages.financeorder.FinanceOrderRenewed;
import io.dueflow.messages.financeorder.FundDirection;
import io.dueflow.messages.financeorder.InterestStarted;
import io.dueflow.messages.financeorder.ProductType;
import io.dueflow.messages.financeorder.TenderAssigned;
import io.dueflow.messages.financeorder.Term;
import io.dueflow.messages.financeorder.TermUnit;
import io.dueflow.messages.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** A finance order over 50,000 yuan, from the order to the exit. */
public record Order(String financeId, String userId, LocalDate createDate) {

    private static final Term HALF_YEAR = new Term(6, TermUnit.MONTHS);

    public FinanceOrderPlaced placed() {
        return new FinanceOrderPlaced(
                financeId,
                userId,
                Money.ofCents(5_000_000),
                "APP",
                ProductType.YI_DING_YING_V,
                "宜定盈v",
                "FP-" + financeId,
                createDate);
    }

    public FinanceOrderPurchased purchased() {
        return new FinanceOrderPurchased(
                financeId, new BigDecimal("0.065"), createDate.plusDays(1), new Term(90, TermUnit.DAYS), HALF_YEAR);
    }

    public TenderAssigned assigned(String projectNo, String tenderNo) {
        return new TenderAssigned(financeId, projectNo, tenderNo);
    }

    public InterestStarted started() {
        return new InterestStarted(financeId, createDate.plusDays(2), end());
    }

    public FinanceOrderRenewed renewed(int time) {
        return new FinanceOrderRenewed(
                financeId, "FA" + time, HALF_YEAR, end().plusMonths(6L * (time - 1)), end().plusMonths(6L * time));
    }

    public ExitApproved exitApproved() {
        return new ExitApproved(financeId, ExitType.EARLY, end(), end());
    }

    public FinanceOrderExited exited() {
        return new FinanceOrderExited(
                financeId,
                FundDirection.BANK_CARD,
                Money.ofCents(5_150_000),
                new BigDecimal("0.061"),
                end().plusDays(1));
    }

    private LocalDate end() {
        return createDate.plusDays(2).plusMonths(6);
    }

    /** All of it, with one tender. */
    public List<Object> story(String projectNo, String tenderNo) {
        return List.of(
                placed(),
                purchased(),
                assigned(projectNo, tenderNo),
                started(),
                renewed(1),
                renewed(2),
                exitApproved(),
                exited());
    }
}
