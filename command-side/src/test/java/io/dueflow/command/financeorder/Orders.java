package io.dueflow.command.financeorder;

import io.dueflow.messages.financeorder.ApproveExit;
import io.dueflow.messages.financeorder.ExitApproved;
import io.dueflow.messages.financeorder.ExitFinanceOrder;
import io.dueflow.messages.financeorder.ExitType;
import io.dueflow.messages.financeorder.FinanceOrderExited;
import io.dueflow.messages.financeorder.FinanceOrderPlaced;
import io.dueflow.messages.financeorder.FinanceOrderPurchased;
import io.dueflow.messages.financeorder.FinanceOrderRenewed;
import io.dueflow.messages.financeorder.FundDirection;
import io.dueflow.messages.financeorder.InterestStarted;
import io.dueflow.messages.financeorder.PlaceFinanceOrder;
import io.dueflow.messages.financeorder.ProductType;
import io.dueflow.messages.financeorder.PurchaseFinanceOrder;
import io.dueflow.messages.financeorder.RenewFinanceOrder;
import io.dueflow.messages.financeorder.StartInterest;
import io.dueflow.messages.financeorder.Term;
import io.dueflow.messages.financeorder.TermUnit;
import io.dueflow.messages.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;

/** One order on its way: 50,000 yuan for a year from 7 January 2026, renewed by half a year. */
final class Orders {

    static final Money AMOUNT = Money.ofCents(5_000_000);
    static final Money TOTAL = Money.ofCents(5_150_000);
    static final BigDecimal RATE = new BigDecimal("0.065");
    static final Term QUARTER = new Term(90, TermUnit.DAYS);
    static final Term HALF_YEAR = new Term(6, TermUnit.MONTHS);
    static final Term YEAR = new Term(12, TermUnit.MONTHS);
    static final LocalDate CREATED = LocalDate.of(2026, 1, 5);
    static final LocalDate SEQUESTERED = LocalDate.of(2026, 1, 6);
    static final LocalDate BEGIN = LocalDate.of(2026, 1, 7);
    static final LocalDate END = LocalDate.of(2027, 1, 7);
    static final LocalDate NEW_END = LocalDate.of(2027, 7, 7);
    /** Ninety days after the money was set aside. */
    static final LocalDate OPEN = LocalDate.of(2026, 4, 6);

    static final PlaceFinanceOrder PLACE =
            new PlaceFinanceOrder("F1", "U1", AMOUNT, "APP", ProductType.JIE_JIE_GAO, "节节高 12", "FP1", CREATED);
    static final PurchaseFinanceOrder PURCHASE = new PurchaseFinanceOrder("F1", RATE, SEQUESTERED, QUARTER, YEAR);
    static final StartInterest START = new StartInterest("F1", BEGIN, END);
    static final RenewFinanceOrder RENEW = new RenewFinanceOrder("F1", "FA1", HALF_YEAR, NEW_END);
    static final ApproveExit APPROVE = new ApproveExit("F1", ExitType.NORMAL, END, END.minusDays(7));
    static final ApproveExit APPROVE_EARLY = new ApproveExit("F1", ExitType.EARLY, OPEN, OPEN.minusDays(1));
    static final ExitFinanceOrder EXIT =
            new ExitFinanceOrder("F1", FundDirection.FINANCE_ACCOUNT, TOTAL, RATE, END.plusDays(1));

    static final FinanceOrderPlaced PLACED =
            new FinanceOrderPlaced("F1", "U1", AMOUNT, "APP", ProductType.JIE_JIE_GAO, "节节高 12", "FP1", CREATED);
    static final FinanceOrderPurchased PURCHASED = new FinanceOrderPurchased("F1", RATE, SEQUESTERED, QUARTER, YEAR);
    static final InterestStarted STARTED = new InterestStarted("F1", BEGIN, END);
    static final FinanceOrderRenewed RENEWED = new FinanceOrderRenewed("F1", "FA1", HALF_YEAR, END, NEW_END);
    static final ExitApproved APPROVED = new ExitApproved("F1", ExitType.NORMAL, END, END.minusDays(7));
    static final ExitApproved APPROVED_EARLY = new ExitApproved("F1", ExitType.EARLY, OPEN, OPEN.minusDays(1));
    static final FinanceOrderExited EXITED =
            new FinanceOrderExited("F1", FundDirection.FINANCE_ACCOUNT, TOTAL, RATE, END.plusDays(1));

    private Orders() {}
}
