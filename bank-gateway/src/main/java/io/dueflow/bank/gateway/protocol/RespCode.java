package io.dueflow.bank.gateway.protocol;

import io.dueflow.messages.bank.RefusalReason;
import java.util.Map;
import java.util.Optional;

/** The bank's response codes that say something for certain; any other proves nothing. */
public final class RespCode {

    public static final String SUCCESS = "00000";

    private static final Map<String, RefusalReason> REFUSALS = Map.of(
            "00003", RefusalReason.INVALID_REQUEST,
            "00004", RefusalReason.INVALID_SIGNATURE,
            "30010", RefusalReason.TENDER_UNKNOWN,
            "30041", RefusalReason.BALANCE_TOO_LOW,
            "30042", RefusalReason.BALANCE_TOO_LOW);

    private RespCode() {}

    /** Whether the code says that the bank did or refused what it was asked. */
    public static boolean isCertain(String respCode) {
        return SUCCESS.equals(respCode) || REFUSALS.containsKey(respCode);
    }

    /** Why the bank refuses, or empty where the code is not a refusal. */
    public static Optional<RefusalReason> refusal(String respCode) {
        return Optional.ofNullable(REFUSALS.get(respCode));
    }
}
