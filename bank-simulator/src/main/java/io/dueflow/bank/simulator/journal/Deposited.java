package io.dueflow.bank.simulator.journal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;

/**
 * Money came into the bank from outside.
 *
 * @param depositNo the sender's number, by which a repeat is recognised; null where none was given
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Deposited(Instant at, String depositNo, String userNo, long cents) implements Entry {}
