package io.dueflow.loanimport.check;

import io.dueflow.loanimport.read.OrderColumns;
import io.dueflow.loanimport.read.RawRecord;
import io.dueflow.messages.Limits;
import io.dueflow.messages.financeorder.ApproveExit;
import io.dueflow.messages.financeorder.AssignTender;
import io.dueflow.messages.financeorder.ExitFinanceOrder;
import io.dueflow.messages.financeorder.ExitType;
import io.dueflow.messages.financeorder.FinanceOrderCommand;
import io.dueflow.messages.financeorder.FundDirection;
import io.dueflow.messages.financeorder.PlaceFinanceOrder;
import io.dueflow.messages.financeorder.ProductType;
import io.dueflow.messages.financeorder.PurchaseFinanceOrder;
import io.dueflow.messages.financeorder.RenewFinanceOrder;
import io.dueflow.messages.financeorder.StartInterest;
import java.util.Optional;
import java.util.function.Consumer;

/** Checks a record by itself and makes a command of it. What depends on the order's state, the order checks. */
public final class OrderCommandCheck {

    private static final int RATE_DECIMALS = 6;

    private static final NameRule<OrderStep> STEP = new NameRule<>(OrderStep.class);
    private static final NumberRule NUMBER = new NumberRule();
    private static final TextRule CODE = new TextRule(Limits.IDENTIFIER_LENGTH);
    private static final TextRule NAME = new TextRule(Limits.NAME_LENGTH);
    private static final AmountRule AMOUNT = new AmountRule();
    private static final RateRule RATE = new RateRule("0.999999", RATE_DECIMALS);
    private static final DateRule DATE = new DateRule();
    private static final TermRule TERM = new TermRule();
    private static final NameRule<ProductType> PRODUCT_TYPE = new NameRule<>(ProductType.class);
    private static final NameRule<ExitType> EXIT_TYPE = new NameRule<>(ExitType.class);
    private static final NameRule<FundDirection> FUND_DIRECTION = new NameRule<>(FundDirection.class);

    private final Consumer<RejectedRecord> rejected;

    public OrderCommandCheck(Consumer<RejectedRecord> rejected) {
        this.rejected = rejected;
    }

    /** The command, or nothing after each bad field was rejected. */
    public Optional<FinanceOrderCommand> check(RawRecord raw) {
        var check = new RecordCheck(raw, rejected);
        var step = check.field(OrderColumns.COMMAND, STEP);
        var financeId = check.field(OrderColumns.FINANCE_ID, NUMBER).orElse(null);
        if (step.isEmpty()) {
            return Optional.empty();
        }
        rejectFieldsOfOthers(raw, step.get(), check);
        var command = command(step.get(), financeId, check);
        return check.isGood() ? Optional.of(command) : Optional.empty();
    }

    private static void rejectFieldsOfOthers(RawRecord raw, OrderStep step, RecordCheck check) {
        raw.values().forEach((field, value) -> {
            if (!value.isEmpty() && !step.takes(field)) {
                check.reject(field, step + " does not take it.");
            }
        });
    }

    /** Fields that are bad are null in it. */
    private static FinanceOrderCommand command(OrderStep step, String financeId, RecordCheck check) {
        return switch (step) {
            case PLACE ->
                new PlaceFinanceOrder(
                        financeId,
                        value(check, OrderColumns.USER_ID, NUMBER),
                        value(check, OrderColumns.INVEST_AMOUNT, AMOUNT),
                        value(check, OrderColumns.CHANNEL_CODE, CODE),
                        value(check, OrderColumns.PRODUCT_TYPE, PRODUCT_TYPE),
                        value(check, OrderColumns.PRODUCT_NAME, NAME),
                        value(check, OrderColumns.PURCHASE_ID, CODE),
                        value(check, OrderColumns.CREATE_DATE, DATE));
            case PURCHASE ->
                new PurchaseFinanceOrder(
                        financeId,
                        value(check, OrderColumns.INCOME_RATE, RATE),
                        value(check, OrderColumns.SEQUEST_DATE, DATE),
                        value(check, OrderColumns.CLOSURE_PERIOD, TERM),
                        value(check, OrderColumns.PRODUCT_CYCLE, TERM));
            case START_INTEREST ->
                new StartInterest(
                        financeId,
                        value(check, OrderColumns.BEGIN_DATE, DATE),
                        value(check, OrderColumns.END_DATE, DATE));
            case RENEW ->
                new RenewFinanceOrder(
                        financeId,
                        value(check, OrderColumns.APPLY_ID, CODE),
                        value(check, OrderColumns.RENEW_TIME, TERM),
                        value(check, OrderColumns.NEW_END_DATE, DATE));
            case APPROVE_EXIT ->
                new ApproveExit(
                        financeId,
                        value(check, OrderColumns.EXIT_TYPE, EXIT_TYPE),
                        value(check, OrderColumns.END_DATE, DATE),
                        value(check, OrderColumns.AUDIT_DATE, DATE));
            case EXIT ->
                new ExitFinanceOrder(
                        financeId,
                        value(check, OrderColumns.FUND_DIRECTION, FUND_DIRECTION),
                        value(check, OrderColumns.TOTAL_AMOUNT, AMOUNT),
                        value(check, OrderColumns.INCOME_RATE, RATE),
                        value(check, OrderColumns.EXIT_DATE, DATE));
            case ASSIGN_TENDER ->
                new AssignTender(
                        financeId,
                        value(check, OrderColumns.PROJECT_NO, NUMBER),
                        value(check, OrderColumns.TENDER_NO, NUMBER));
        };
    }

    private static <T> T value(RecordCheck check, String field, FieldRule<T> rule) {
        return check.field(field, rule).orElse(null);
    }
}
