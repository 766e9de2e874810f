package io.dueflow.loanimport.read;

import java.util.List;

/** The fields of a loan book, by the names that its files use. */
public interface Columns {

    String PROJECT_NO = "projectNo";
    String BORROWER_USER_NO = "borrowerUserNo";
    String BORROWER_CONSUMER_ID = "borrowerConsumerId";
    String AMOUNT = "amount";
    String START_DATE = "startDate";
    String PERIODS = "periods";
    String REPAYMENT_WAY = "repaymentWay";
    String BORROWER_ANNUAL_RATE = "borrowerAnnualRate";
    String ANNUAL_RATE = "annualRate";
    String INVESTOR_FEE_RATE = "investorFeeRate";
    String TENDER_NO = "tenderNo";
    String INVESTOR_USER_NO = "investorUserNo";
    String INVESTOR_CONSUMER_ID = "investorConsumerId";

    /** The list of tenders inside a project, in JSON lines only. */
    String TENDERS = "tenders";

    List<String> PROJECT = List.of(
            PROJECT_NO,
            BORROWER_USER_NO,
            BORROWER_CONSUMER_ID,
            AMOUNT,
            START_DATE,
            PERIODS,
            REPAYMENT_WAY,
            BORROWER_ANNUAL_RATE,
            ANNUAL_RATE,
            INVESTOR_FEE_RATE);

    List<String> TENDER = List.of(TENDER_NO, PROJECT_NO, INVESTOR_USER_NO, INVESTOR_CONSUMER_ID, AMOUNT);
}
