package io.dueflow.command.financeorder;

import io.dueflow.command.CommandRefused;
import io.dueflow.messages.Limits;
import io.dueflow.messages.financeorder.ApproveExit;
import io.dueflow.messages.financeorder.AssignTender;
import io.dueflow.messages.financeorder.ExitFinanceOrder;
import io.dueflow.messages.financeorder.PlaceFinanceOrder;
import io.dueflow.messages.financeorder.PurchaseFinanceOrder;
import io.dueflow.messages.financeorder.RenewFinanceOrder;
import io.dueflow.messages.financeorder.StartInterest;
import io.dueflow.messages.financeorder.Term;
import io.dueflow.messages.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;

/** Each field of a command is good by itself; otherwise throws {@link CommandRefused}, which names it. */
final class CommandIsWellFormed {

    private static final FieldRule<String> NUMBER = new NumberIsWellFormed();
    private static final FieldRule<String> CODE = new TextIsShort(Limits.IDENTIFIER_LENGTH);
    private static final FieldRule<String> NAME = new TextIsShort(Limits.NAME_LENGTH);
    private static final FieldRule<Money> AMOUNT = new AmountIsWithinBounds();
    private static final FieldRule<BigDecimal> RATE = new RateIsAFraction();
    private static final FieldRule<LocalDate> DATE = new DateIsPlausible();
    private static final FieldRule<Term> TERM = new TermIsWithinBounds(1);
    private static final FieldRule<Term> TERM_OR_NONE = new TermIsWithinBounds(0);

    private CommandIsWellFormed() {}

    static void check(PlaceFinanceOrder command) {
        new Fields(command.financeId())
                .check("financeId", command.financeId(), NUMBER)
                .check("userId", command.userId(), NUMBER)
                .check("investAmount", command.investAmount(), AMOUNT)
                .check("channelCode", command.channelCode(), CODE)
                .given("productType", command.productType())
                .check("productName", command.productName(), NAME)
                .check("purchaseId", command.purchaseId(), CODE)
                .check("createDate", command.createDate(), DATE);
    }

    static void check(PurchaseFinanceOrder command) {
        new Fields(command.financeId())
                .check("incomeRate", command.incomeRate(), RATE)
                .check("sequestDate", command.sequestDate(), DATE)
                .check("closurePeriod", command.closurePeriod(), TERM_OR_NONE)
                .check("productCycle", command.productCycle(), TERM);
    }

    static void check(StartInterest command) {
        new Fields(command.financeId())
                .check("beginDate", command.beginDate(), DATE)
                .check("endDate", command.endDate(), DATE)
                .check("endDate", command.endDate(), new DateIsAfter("beginDate", command.beginDate()));
    }

    static void check(RenewFinanceOrder command) {
        new Fields(command.financeId())
                .check("applyId", command.applyId(), CODE)
                .check("renewTime", command.renewTime(), TERM)
                .check("newEndDate", command.newEndDate(), DATE);
    }

    static void check(ApproveExit command) {
        new Fields(command.financeId())
                .given("exitType", command.exitType())
                .check("endDate", command.endDate(), DATE)
                .check("auditDate", command.auditDate(), DATE);
    }

    static void check(ExitFinanceOrder command) {
        new Fields(command.financeId())
                .given("fundDirection", command.fundDirection())
                .check("totalAmount", command.totalAmount(), AMOUNT)
                .check("incomeRate", command.incomeRate(), RATE)
                .check("exitDate", command.exitDate(), DATE);
    }

    static void check(AssignTender command) {
        new Fields(command.financeId())
                .check("projectNo", command.projectNo(), NUMBER)
                .check("tenderNo", command.tenderNo(), NUMBER);
    }
}
