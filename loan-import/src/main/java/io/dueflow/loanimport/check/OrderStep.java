package io.dueflow.loanimport.check;

import io.dueflow.loanimport.read.OrderColumns;
import java.util.List;

/** What a record of a file of finance orders asks for, and the fields that this takes beside the order's number. */
enum OrderStep {
    PLACE(
            OrderColumns.USER_ID,
            OrderColumns.INVEST_AMOUNT,
            OrderColumns.CHANNEL_CODE,
            OrderColumns.PRODUCT_TYPE,
            OrderColumns.PRODUCT_NAME,
            OrderColumns.PURCHASE_ID,
            OrderColumns.CREATE_DATE),
    PURCHASE(
            OrderColumns.INCOME_RATE,
            OrderColumns.SEQUEST_DATE,
            OrderColumns.CLOSURE_PERIOD,
            OrderColumns.PRODUCT_CYCLE),
    START_INTEREST(OrderColumns.BEGIN_DATE, OrderColumns.END_DATE),
    RENEW(OrderColumns.APPLY_ID, OrderColumns.RENEW_TIME, OrderColumns.NEW_END_DATE),
    APPROVE_EXIT(OrderColumns.EXIT_TYPE, OrderColumns.END_DATE, OrderColumns.AUDIT_DATE),
    EXIT(OrderColumns.FUND_DIRECTION, OrderColumns.TOTAL_AMOUNT, OrderColumns.INCOME_RATE, OrderColumns.EXIT_DATE),
    ASSIGN_TENDER(OrderColumns.PROJECT_NO, OrderColumns.TENDER_NO);

    private final List<String> fields;

    OrderStep(String... fields) {
        this.fields = List.of(fields);
    }

    boolean takes(String field) {
        return OrderColumns.NEEDED.contains(field) || fields.contains(field);
    }
}
