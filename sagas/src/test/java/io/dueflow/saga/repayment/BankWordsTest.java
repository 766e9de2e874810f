package io.dueflow.saga.repayment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BankWordsTest {

    @ParameterizedTest
    @CsvSource({
        "30042, account balance not enough, 30042: account balance not enough",
        "30042,                           , 30042",
        "30042, '  '                      , 30042",
        "     , account balance not enough, account balance not enough",
        "''   ,                           , the bank gave no reason"
    })
    void the_explanation_is_what_the_bank_said(String code, String message, String explanation) {
        assertThat(new BankWords(code, message).explanation()).isEqualTo(explanation);
    }
}
