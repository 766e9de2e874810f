package io.dueflow.query.bank;

import java.time.Instant;

/**
 * What made it doubtful what the bank did with a request; it is kept after the answer.
 *
 * @param unknownSince when the outcome became unknown
 * @param symptom what was seen instead of an answer
 * @param silentSince when the request was written down about which the bank was silent for too long
 * @param firstWord the bank's, where it has told the opposite since
 * @param laterWord the opposite
 */
record Doubt(Instant unknownSince, String symptom, Instant silentSince, String firstWord, String laterWord) {

    static final Doubt NONE = new Doubt(null, null, null, null, null);

    Doubt unknown(Instant since, String seen) {
        return new Doubt(since, seen, silentSince, firstWord, laterWord);
    }

    Doubt silent(Instant since) {
        return new Doubt(unknownSince, symptom, silentSince == null ? since : silentSince, firstWord, laterWord);
    }

    Doubt contradicted(String first, String later) {
        return firstWord == null ? new Doubt(unknownSince, symptom, silentSince, first, later) : this;
    }
}
