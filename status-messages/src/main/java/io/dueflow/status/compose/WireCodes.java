package io.dueflow.status.compose;

import io.dueflow.messages.financeorder.ExitType;
import io.dueflow.messages.financeorder.FundDirection;
import io.dueflow.messages.financeorder.ProductType;
import io.dueflow.messages.financeorder.TermUnit;

/** The numbers that the contract gives to things. */
final class WireCodes {

    private WireCodes() {}

    static int of(ProductType type) {
        return switch (type) {
            case YI_DING_YING_E -> 0;
            case YI_DING_YING_V -> 1;
            case JIE_JIE_GAO -> 2;
        };
    }

    static int of(TermUnit unit) {
        return switch (unit) {
            case MONTHS -> 0;
            case DAYS -> 1;
        };
    }

    static int of(ExitType type) {
        return switch (type) {
            case NORMAL -> 0;
            case EARLY -> 1;
        };
    }

    static int of(FundDirection direction) {
        return switch (direction) {
            case FINANCE_ACCOUNT -> 0;
            case BANK_CARD -> 1;
            case FINANCE_ACCOUNT_ABNORMAL -> 2;
        };
    }
}
