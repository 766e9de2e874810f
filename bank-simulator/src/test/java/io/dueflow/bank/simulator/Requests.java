package io.dueflow.bank.simulator;

/** Texts of requests. Amounts are written as they go over the wire. */
final class Requests {

    static final String FREEZE = "USER_AUTO_PRE_TRANSACTION";
    static final String CONFIRM = "CONFIRM_REPAYMENT";
    static final String CANCEL = "CANCEL_PRE_TRANSACTION";
    static final String QUERY = "QUERY_TRANSACTION";
    static final String QUERY_USER = "QUERY_USER_INFORMATION";

    private Requests() {}

    static String freeze(String requestNo, String userNo, String amount) {
        return """
                {"requestNo":"%s","userNo":"%s","bizType":"REPAYMENT","amount":%s,"projectNo":"P1"}""".formatted(requestNo, userNo, amount);
    }

    /** Pays I1 and I2 from a freeze of 100.00: 60.00 + 1.50 less 0.50, 37.00 + 0.50 less 0; 1.00 to the platform. */
    static String confirmHundred(String requestNo, String preRequestNo) {
        return confirm(requestNo, preRequestNo, "100.00", "1.00", """
                {"userNo":"I1","amount":60.00,"interest":1.50,"commission":0.50,"dividend":0.00,"id":"1"},
                {"userNo":"I2","amount":37.00,"interest":0.50,"commission":0.00,"id":2}""");
    }

    static String confirm(String requestNo, String preRequestNo, String amount, String commission, String details) {
        return """
                {"requestNo":"%s","preRequestNo":"%s","projectNo":"P1","amount":%s,"commission":%s,"details":[%s]}""".formatted(requestNo, preRequestNo, amount, commission, details);
    }

    static String cancel(String requestNo, String preRequestNo, String amount) {
        return """
                {"requestNo":"%s","preRequestNo":"%s","amount":%s}""".formatted(requestNo, preRequestNo, amount);
    }

    static String query(String requestNo, String transactionNo) {
        return """
                {"requestNo":"%s","transactionNo":"%s"}""".formatted(requestNo, transactionNo);
    }

    static String queryUser(String requestNo, String userNo) {
        return """
                {"requestNo":"%s","userNo":"%s"}""".formatted(requestNo, userNo);
    }
}
