package io.dueflow.bank.simulator.ledger;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** How a successful request moves money. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = FundsFrozen.class, name = "freeze"),
    @JsonSubTypes.Type(value = RepaymentSettled.class, name = "settlement"),
    @JsonSubTypes.Type(value = FreezeReleased.class, name = "release")
})
public sealed interface Movement permits FundsFrozen, RepaymentSettled, FreezeReleased {

    /** Books it under the number of its request. */
    void book(Ledger ledger, String requestNo);
}
