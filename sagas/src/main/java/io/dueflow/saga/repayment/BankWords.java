package io.dueflow.saga.repayment;

/** A refusal in the bank's own words, either of which the bank may have left out. */
record BankWords(String code, String message) {

    String explanation() {
        if (isMissing(code)) {
            return isMissing(message) ? "the bank gave no reason" : message;
        }
        return isMissing(message) ? code : code + ": " + message;
    }

    private static boolean isMissing(String word) {
        return word == null || word.isBlank();
    }
}
