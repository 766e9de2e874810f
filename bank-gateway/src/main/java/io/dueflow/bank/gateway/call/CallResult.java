package io.dueflow.bank.gateway.call;

import io.dueflow.bank.gateway.request.Outcome;

/** How one exchange with the bank ended. */
public sealed interface CallResult {

    /** The bank did, refused, or left us not knowing. */
    record Ended(Outcome outcome) implements CallResult {}

    /**
     * The request did not happen at the bank, for certain; it is sent again later with the same number.
     *
     * @param prepared whether it could be put together
     */
    record Failed(String reason, boolean prepared) implements CallResult {
        public Failed(String reason) {
            this(reason, true);
        }
    }

    static CallResult unknown(String symptom) {
        return new Ended(new Outcome.Unknown(symptom));
    }
}
