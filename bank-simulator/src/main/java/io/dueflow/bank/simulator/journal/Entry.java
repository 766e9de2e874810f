package io.dueflow.bank.simulator.journal;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;

/** One thing that the bank never forgets. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Deposited.class, name = "deposit"),
    @JsonSubTypes.Type(value = Answered.class, name = "answer")
})
public sealed interface Entry permits Deposited, Answered {

    /** When the bank did it. */
    Instant at();
}
