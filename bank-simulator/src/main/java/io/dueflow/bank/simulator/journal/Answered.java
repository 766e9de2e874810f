package io.dueflow.bank.simulator.journal;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.dueflow.bank.simulator.ledger.Movement;
import java.time.Instant;

/**
 * A request was answered for good; every repeat of its number gets the same answer.
 *
 * @param payer the user whose money it is about; null where there is none
 * @param respData the exact text of the answer
 * @param movement what was booked; null for a refusal or a query
 * @param asked what the statement and the confirmed days need besides; null for most, and in journals from before it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Answered(
        Instant at,
        String requestNo,
        String service,
        String payer,
        String respCode,
        String respData,
        Movement movement,
        Asked asked)
        implements Entry {}
