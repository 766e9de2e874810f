package io.dueflow.loanimport.read;

import java.util.List;

/** The fields of a file of finance orders, by the names that it uses. */
public interface OrderColumns {

    String COMMAND = "command";
    String FINANCE_ID = "financeId";
    String USER_ID = "userId";
    String INVEST_AMOUNT = "investAmount";
    String CHANNEL_CODE = "channelCode";
    String PRODUCT_TYPE = "productType";
    String PRODUCT_NAME = "productName";
    String PURCHASE_ID = "purchaseId";
    String CREATE_DATE = "createDate";
    String INCOME_RATE = "incomeRate";
    String SEQUEST_DATE = "sequestDate";
    String CLOSURE_PERIOD = "closurePeriod";
    String PRODUCT_CYCLE = "productCycle";
    String BEGIN_DATE = "beginDate";
    String END_DATE = "endDate";
    String APPLY_ID = "applyId";
    String RENEW_TIME = "renewTime";
    String NEW_END_DATE = "newEndDate";
    String EXIT_TYPE = "exitType";
    String AUDIT_DATE = "auditDate";
    String FUND_DIRECTION = "fundDirection";
    String TOTAL_AMOUNT = "totalAmount";
    String EXIT_DATE = "exitDate";
    String PROJECT_NO = "projectNo";
    String TENDER_NO = "tenderNo";

    /** What no record can do without. */
    List<String> NEEDED = List.of(COMMAND, FINANCE_ID);

    List<String> ALL = List.of(
            COMMAND,
            FINANCE_ID,
            USER_ID,
            INVEST_AMOUNT,
            CHANNEL_CODE,
            PRODUCT_TYPE,
            PRODUCT_NAME,
            PURCHASE_ID,
            CREATE_DATE,
            INCOME_RATE,
            SEQUEST_DATE,
            CLOSURE_PERIOD,
            PRODUCT_CYCLE,
            BEGIN_DATE,
            END_DATE,
            APPLY_ID,
            RENEW_TIME,
            NEW_END_DATE,
            EXIT_TYPE,
            AUDIT_DATE,
            FUND_DIRECTION,
            TOTAL_AMOUNT,
            EXIT_DATE,
            PROJECT_NO,
            TENDER_NO);
}
