package io.dueflow.reminder.tencent;

import java.util.List;
import java.util.Set;

/** What Tencent's error codes say of the text. */
final class ErrorCode {

    enum Meaning {
        /** Nothing was sent, and that may change: a limit, too little credit, a wrong clock or setting. */
        TRY_AGAIN,
        /** Nothing was sent, and it never will be to this number. */
        NEVER,
        /** Something went wrong inside, wherever the text was by then. */
        UNKNOWN
    }

    private static final Set<String> ABOUT_THE_NUMBER = Set.of(
            "FailedOperation.PhoneNumberInBlacklist",
            "FailedOperation.PhoneNumberParseFail",
            "InvalidParameterValue.IncorrectPhoneNumber",
            "InvalidParameterValue.ProhibitedUseUrlInTemplateParameter",
            "LimitExceeded.PhoneNumberDailyLimit",
            "LimitExceeded.PhoneNumberSameContentDailyLimit",
            "UnsupportedOperation.ChineseMainlandTemplateToGlobalPhone",
            "UnsupportedOperation.GlobalTemplateToChineseMainlandPhone",
            "UnsupportedOperation.UnsupportedRegion");

    /** Groups of codes with which Tencent turns a request away before it does anything. */
    private static final List<String> TURNED_AWAY = List.of(
            "AuthFailure",
            "FailedOperation",
            "InvalidParameter",
            "LimitExceeded",
            "MissingParameter",
            "RequestLimitExceeded",
            "UnauthorizedOperation",
            "UnsupportedOperation",
            "ResourceUnavailable",
            "ResourceInsufficient");

    private static final Set<String> IN_THE_MIDDLE =
            Set.of("FailedOperation.FailResolvePacket", "FailedOperation.OtherError");

    private ErrorCode() {}

    static Meaning meaningOf(String code) {
        if (ABOUT_THE_NUMBER.contains(code)) {
            return Meaning.NEVER;
        }
        var turnedAway = TURNED_AWAY.stream().anyMatch(code::startsWith);
        return turnedAway && !IN_THE_MIDDLE.contains(code) ? Meaning.TRY_AGAIN : Meaning.UNKNOWN;
    }
}
