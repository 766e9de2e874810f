package io.dueflow.bank.simulator.request;

/** The response codes of section 2 of the protocol. */
public enum ResponseCode {
    SUCCESS("00000", "success", 1),
    SYSTEM_EXCEPTION("00001", "system exception", 0),
    INTERNAL_ERROR("00002", "internal error", 0),
    PARAMETER_CHECK_FAILED("00003", "parameter check failed", 2),
    SIGNATURE_CHECK_FAILED("00004", "signature check failed", 2),
    TENDER_UNKNOWN("30010", "tender does not exist", 2),
    CARD_BALANCE_TOO_LOW("30041", "bank card balance not enough", 2),
    BALANCE_TOO_LOW("30042", "account balance not enough", 2),
    CUSTOM_EXCEPTION("99998", "custom exception", 0),
    UNKNOWN_ERROR("99999", "unknown error", 0);

    private final String code;
    private final String meaning;
    private final int status;

    ResponseCode(String code, String meaning, int status) {
        this.code = code;
        this.meaning = meaning;
        this.status = status;
    }

    public String code() {
        return code;
    }

    public String meaning() {
        return meaning;
    }

    /** The protocol's status: 0 not yet processed, 1 done, 2 failed. */
    public int status() {
        return status;
    }
}
