package io.dueflow.reminder.tencent;

import io.dueflow.messages.StorableText;
import io.dueflow.reminder.send.TextOutcome;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What Tencent's answer to SendSms for one number proves. */
final class SendSmsAnswer {

    private static final int OK = 200;
    private static final String SENT = "Ok";
    private static final JsonMapper JSON = JsonMapper.shared();

    private SendSmsAnswer() {}

    /** An answer that cannot be read, or comes from something in between, proves nothing. */
    static TextOutcome read(int httpStatus, String body) {
        if (httpStatus != OK) {
            return new TextOutcome.Unknown("HTTP " + httpStatus);
        }
        try {
            return outcome(JSON.readTree(body).path("Response"));
        } catch (JacksonException e) {
            return new TextOutcome.Unknown("an answer that is not JSON");
        }
    }

    private static TextOutcome outcome(JsonNode response) {
        var error = response.path("Error");
        if (error.isObject()) {
            return notSent(error);
        }
        var statuses = response.path("SendStatusSet");
        if (statuses.size() != 1) {
            return new TextOutcome.Unknown("an answer with " + statuses.size() + " statuses for one number");
        }
        var status = statuses.get(0);
        return SENT.equals(status.path("Code").asString(""))
                ? new TextOutcome.Sent(text(status, "SerialNo"))
                : notSent(status);
    }

    private static TextOutcome notSent(JsonNode told) {
        var code = text(told, "Code");
        var message = text(told, "Message");
        return switch (ErrorCode.meaningOf(code)) {
            case TRY_AGAIN -> new TextOutcome.NotSent(code, message, true);
            case NEVER -> new TextOutcome.NotSent(code, message, false);
            case UNKNOWN -> new TextOutcome.Unknown(code + " " + message);
        };
    }

    private static String text(JsonNode fields, String name) {
        return StorableText.of(fields.path(name).asString(""));
    }
}
