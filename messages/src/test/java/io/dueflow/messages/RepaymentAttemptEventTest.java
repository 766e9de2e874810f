package io.dueflow.messages;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueflow.messages.bank.FundsFrozen;
import io.dueflow.messages.money.Money;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class RepaymentAttemptEventTest {

    private final FundsFrozen frozen = new FundsFrozen("P1-3-2-F", "P1", 3, 2, "B1", Money.ofCents(100));

    @Test
    void an_attempt_is_numbered_by_project_period_and_attempt() {
        assertThat(frozen.attemptNo()).isEqualTo("P1-3-2");
    }

    @Test
    void the_derived_number_is_not_stored() {
        assertThat(new JsonMapper().writeValueAsString(frozen)).doesNotContain("attemptNo");
    }
}
