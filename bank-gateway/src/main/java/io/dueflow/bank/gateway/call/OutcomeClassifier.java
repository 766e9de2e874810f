package io.dueflow.bank.gateway.call;

import io.dueflow.bank.gateway.protocol.Answer;
import io.dueflow.bank.gateway.protocol.AnswerStatus;
import io.dueflow.bank.gateway.protocol.RespCode;
import io.dueflow.bank.gateway.request.Outcome;
import io.dueflow.messages.bank.RefusalReason;

/**
 * What a signed answer proves, by the bank's table of codes (bank-protocol.md, section 2).
 *
 * <p>An answer counts, as success or as refusal, only for the request whose number it bears: another request's refusal
 * would start a second attempt while the first may yet be carried out. One without a number counts only where the
 * configuration accepts that of the bank. A code that its own {@code status} contradicts proves nothing.
 */
public final class OutcomeClassifier {

    private final boolean acceptBlankRequestNo;

    public OutcomeClassifier(boolean acceptBlankRequestNo) {
        this.acceptBlankRequestNo = acceptBlankRequestNo;
    }

    /** What the answer to the request itself proves. */
    public CallResult ofRequest(String requestNo, Answer answer) {
        if (!answers(answer, requestNo)) {
            return notOurs(answer);
        }
        return byCode(answer);
    }

    /**
     * What the answer to a query proves about the request asked about. The bank may put the query's number or that of
     * the request into it. Under the query's number, or none, a code tells about the query itself unless {@code found}
     * says that the request's stored answer follows.
     */
    public CallResult ofQuery(String queryNo, String requestNo, Answer answer) {
        var namesRequest = answer.requestNo().equals(requestNo);
        if (!namesRequest && !answers(answer, queryNo)) {
            return notOurs(answer);
        }
        if (Boolean.FALSE.equals(answer.found())) {
            return notFound(answer);
        }
        if (namesRequest || Boolean.TRUE.equals(answer.found())) {
            return byCode(answer);
        }
        return CallResult.unknown("the query tells nothing about the request: " + described(answer));
    }

    private boolean answers(Answer answer, String requestNo) {
        return answer.requestNo().isEmpty()
                ? acceptBlankRequestNo
                : answer.requestNo().equals(requestNo);
    }

    private static CallResult notOurs(Answer answer) {
        return CallResult.unknown(
                "the answer bears the number '%s': %s".formatted(answer.requestNo(), described(answer)));
    }

    private static CallResult notFound(Answer answer) {
        var neverReceived =
                answer.respCode().equals(RespCode.SUCCESS) && answer.status() == AnswerStatus.NOT_YET_PROCESSED;
        return neverReceived
                ? new CallResult.Failed("the bank never received it")
                : CallResult.unknown("not found, and yet " + described(answer));
    }

    private static CallResult byCode(Answer answer) {
        if (answer.respCode().equals(RespCode.SUCCESS)) {
            return statusIs(answer, AnswerStatus.DONE)
                    ? new CallResult.Ended(new Outcome.Done())
                    : CallResult.unknown("not yet done: " + described(answer));
        }
        return RespCode.refusal(answer.respCode())
                .map(reason -> refused(reason, answer))
                .orElseGet(() -> CallResult.unknown("no certain code: " + described(answer)));
    }

    private static CallResult refused(RefusalReason reason, Answer answer) {
        return statusIs(answer, AnswerStatus.FAILED)
                ? new CallResult.Ended(new Outcome.Refused(reason, answer.respCode(), answer.respMsg()))
                : CallResult.unknown("a refusal that its status contradicts: " + described(answer));
    }

    private static boolean statusIs(Answer answer, AnswerStatus expected) {
        return answer.status() == expected || answer.status() == AnswerStatus.MISSING;
    }

    private static String described(Answer answer) {
        return "code %s, status %s, %s".formatted(answer.respCode(), answer.status(), answer.respMsg());
    }
}
