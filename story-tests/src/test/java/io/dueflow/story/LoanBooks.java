package io.dueflow.story;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Loan books for stories, as JSON lines. Their dates lie so far ahead that no run opens them by itself. */
final class LoanBooks {

    private LoanBooks() {}

    /** 1,200.00 yuan over 12 months from 15 January 2050, at 12 % for the borrower and 10 % for three investors. */
    static String oneLoan(String projectNo, String borrower) {
        return """
                {"projectNo":"%1$s","borrowerUserNo":"%2$s","borrowerConsumerId":"C-%2$s","amount":"1200.00",\
                "startDate":"2050-01-15","periods":12,"repaymentWay":"EQUAL_INSTALLMENTS","borrowerAnnualRate":"0.12",\
                "annualRate":"0.10","investorFeeRate":"0.05","tenders":[\
                {"tenderNo":"%1$s-T1","investorUserNo":"anna","investorConsumerId":"C-anna","amount":"600.00"},\
                {"tenderNo":"%1$s-T2","investorUserNo":"bo","investorConsumerId":"C-bo","amount":"350.00"},\
                {"tenderNo":"%1$s-T3","investorUserNo":"chen","investorConsumerId":"C-chen","amount":"250.00"}]}
                """.formatted(projectNo, borrower);
    }

    /** So many loans of three tenders each, all of them due at once on 15 February 2050. */
    static String dueTogether(int loans) {
        return IntStream.rangeClosed(1, loans).mapToObj("""
                        {"projectNo":"D%1$d","borrowerUserNo":"B%1$d","borrowerConsumerId":"C%1$d","amount":"1000.00",\
                        "startDate":"2050-01-15","periods":1,"repaymentWay":"ALL_AT_END","borrowerAnnualRate":"0.12",\
                        "annualRate":"0.10","investorFeeRate":"0","tenders":[\
                        {"tenderNo":"D%1$d-1","investorUserNo":"I1","investorConsumerId":"CI1","amount":"333.33"},\
                        {"tenderNo":"D%1$d-2","investorUserNo":"I2","investorConsumerId":"CI2","amount":"333.33"},\
                        {"tenderNo":"D%1$d-3","investorUserNo":"I3","investorConsumerId":"CI3","amount":"333.34"}]}"""::formatted).collect(Collectors.joining("\n"));
    }
}
