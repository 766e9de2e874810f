package io.dueflow.app.serve;

/**
 * A loan of 1,000.00, all of it from anna, as one line of a loan book.
 *
 * @param startDate as {@code 2050-01-15}, so far ahead that no run opens its due dates by itself unless a test says so
 */
record Loan(
        String projectNo,
        String borrower,
        String startDate,
        int periods,
        String repaymentWay,
        String annualRate,
        String investorFeeRate) {

    /** 1,010.00 are due on 15 February 2050, of which anna gets 1,008.33. */
    static Loan of(String projectNo) {
        return new Loan(projectNo, "borrower", "2050-01-15", 1, "ALL_AT_END", "0.10", "0");
    }

    Loan to(String otherBorrower) {
        return new Loan(projectNo, otherBorrower, startDate, periods, repaymentWay, annualRate, investorFeeRate);
    }

    Loan from(String otherDate) {
        return new Loan(projectNo, borrower, otherDate, periods, repaymentWay, annualRate, investorFeeRate);
    }

    /** Half of the principal is due in February, half in March, and anna gets all of the interest. */
    Loan inTwoPeriods() {
        return new Loan(projectNo, borrower, startDate, 2, "EQUAL_PRINCIPAL", "0.12", investorFeeRate);
    }

    Loan withInvestorFeeRate(String rate) {
        return new Loan(projectNo, borrower, startDate, periods, repaymentWay, annualRate, rate);
    }

    String asJson() {
        return """
                {"projectNo":"%1$s","borrowerUserNo":"%2$s","borrowerConsumerId":"C1","amount":"1000.00",\
                "startDate":"%3$s","periods":%4$d,"repaymentWay":"%5$s","borrowerAnnualRate":"0.12",\
                "annualRate":"%6$s","investorFeeRate":"%7$s","tenders":[\
                {"tenderNo":"%1$s-1","investorUserNo":"anna","investorConsumerId":"C2","amount":"1000.00"}]}
                """.formatted(projectNo, borrower, startDate, periods, repaymentWay, annualRate, investorFeeRate);
    }
}
