package io.dueflow.bank.gateway.request;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.dueflow.messages.bank.RefusalReason;

/** What the bank did with a request, as far as its signed answers prove it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
@JsonSubTypes({
    @JsonSubTypes.Type(value = Outcome.Done.class, name = "done"),
    @JsonSubTypes.Type(value = Outcome.Refused.class, name = "refused"),
    @JsonSubTypes.Type(value = Outcome.Unknown.class, name = "unknown")
})
public sealed interface Outcome {

    /** The bank carried the request out. */
    record Done() implements Outcome {}

    /** The bank said no and moved nothing. */
    record Refused(RefusalReason reason, String bankCode, String bankMessage) implements Outcome {}

    /** Nothing is proven; the symptom says what was seen instead of an answer. */
    record Unknown(String symptom) implements Outcome {}

    /** What it says, for people. */
    default String words() {
        if (this instanceof Refused refused) {
            return "refused, " + refused.bankCode() + " " + refused.bankMessage();
        }
        return this instanceof Unknown unknown ? "unknown, " + unknown.symptom() : "done";
    }

    default boolean isKnown() {
        return !(this instanceof Unknown);
    }

    /** Whether both say the same about the money; the bank's wording and its reason may differ. */
    default boolean agreesWith(Outcome other) {
        return getClass() == other.getClass();
    }
}
