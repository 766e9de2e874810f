package io.dueflow.bank.simulator.faults;

import io.dueflow.bank.simulator.request.ResponseCode;
import io.dueflow.bank.simulator.request.ServiceName;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What can go wrong on demand. The order matters: what keeps the bank from booking is drawn first. */
public enum Fault {
    /** The connection is closed and nothing was booked. */
    NO_ANSWER_BEFORE_BOOKING,
    /** One of the next two, by chance. */
    HTTP_500,
    HTTP_500_BEFORE_BOOKING,
    HTTP_500_AFTER_BOOKING,
    SYSTEM_EXCEPTION,
    INTERNAL_ERROR,
    CUSTOM_EXCEPTION,
    UNKNOWN_ERROR,
    /** The answer comes late. */
    SLOW,
    /** Booked, then the connection is closed. */
    NO_ANSWER_AFTER_BOOKING,
    /** Booked, but the signature is that of another text. */
    BAD_SIGNATURE,
    /** Booked, but the second half of the answer is missing. */
    TRUNCATED_JSON,
    /** The request is processed twice, as if the network had delivered it twice. */
    DUPLICATE_DELIVERY,
    /** A success without its request number, as the existing bank sends it. */
    BLANK_REQUEST_NO,
    /** A freeze is refused although there is money; this answer is stored. */
    BALANCE_TOO_LOW,
    /** A freeze is refused for the bank card's balance; this answer is stored. */
    CARD_BALANCE_TOO_LOW,
    /** A settlement is refused because of a tender; this answer is stored. */
    TENDER_UNKNOWN;

    public static Fault named(String name) {
        return Arrays.stream(values())
                .filter(fault -> fault.wireName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown fault " + name + "; there are "
                        + Arrays.stream(values()).map(Fault::wireName).collect(Collectors.joining(", "))));
    }

    /** As it is written in commands and JSON: lower case with hyphens. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The stored refusal that it causes. */
    public Optional<ResponseCode> refusal() {
        return switch (this) {
            case BALANCE_TOO_LOW -> Optional.of(ResponseCode.BALANCE_TOO_LOW);
            case CARD_BALANCE_TOO_LOW -> Optional.of(ResponseCode.CARD_BALANCE_TOO_LOW);
            case TENDER_UNKNOWN -> Optional.of(ResponseCode.TENDER_UNKNOWN);
            default -> Optional.empty();
        };
    }

    /** The answer, never stored, after which the platform knows nothing; nothing was booked. */
    public Optional<ResponseCode> unknownAnswer() {
        return switch (this) {
            case SYSTEM_EXCEPTION -> Optional.of(ResponseCode.SYSTEM_EXCEPTION);
            case INTERNAL_ERROR -> Optional.of(ResponseCode.INTERNAL_ERROR);
            case CUSTOM_EXCEPTION -> Optional.of(ResponseCode.CUSTOM_EXCEPTION);
            case UNKNOWN_ERROR -> Optional.of(ResponseCode.UNKNOWN_ERROR);
            default -> Optional.empty();
        };
    }

    boolean preventsBooking() {
        return this == NO_ANSWER_BEFORE_BOOKING
                || this == HTTP_500_BEFORE_BOOKING
                || unknownAnswer().isPresent();
    }

    /** A refusal only makes sense for its service, and only for a number that has no stored answer yet. */
    boolean canHit(ServiceName service, boolean repeated) {
        return switch (this) {
            case BALANCE_TOO_LOW, CARD_BALANCE_TOO_LOW -> service == ServiceName.USER_AUTO_PRE_TRANSACTION && !repeated;
            case TENDER_UNKNOWN -> service == ServiceName.CONFIRM_REPAYMENT && !repeated;
            default -> true;
        };
    }
}
