package io.dueflow.bank.gateway.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dueflow.bank.simulator.faults.Fault;
import io.dueflow.messages.bank.AskBank;
import io.dueflow.messages.bank.BankOutcomeUnknown;
import io.dueflow.messages.bank.FreezeRequested;
import io.dueflow.messages.bank.FundsFrozen;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Somebody doubts what is written down about a request. */
class BankQuestionsTest extends RunningGateway {

    @Test
    void an_answer_that_got_lost_is_asked_for_at_once() {
        BANK.failFreezes("of-QA", Fault.HTTP_500_AFTER_BOOKING, 1);
        freeze("QA", 1_000);
        awaitUnknown("QA-F");

        commands.sendAndWait(new AskBank("QA-F"));

        awaitEvents("QA-F", FreezeRequested.class, BankOutcomeUnknown.class, FundsFrozen.class);
    }

    @Test
    void what_agrees_changes_nothing_and_what_is_not_ours_is_not_asked_about() {
        freeze("QB", 1_000);
        awaitEvents("QB-F", FreezeRequested.class, FundsFrozen.class);
        var asked = BANK.door().visitsOf("QB-F").size();

        commands.sendAndWait(new AskBank("QB-F"));
        await().until(() -> BANK.door().visitsOf("QB-F").size() > asked);

        assertThat(eventsOf("QB-F")).hasSize(2);
        assertThatThrownBy(() -> commands.sendAndWait(new AskBank("NONE-F"))).hasMessageContaining("no request NONE-F");
    }

    @Test
    void a_vain_question_does_not_make_unknown_what_was_never_sent() throws InterruptedException {
        lifecycle.stop();
        freeze("QC", 1_000);
        await().until(() -> rows("QC-F") == 1);
        BANK.fail(Fault.SYSTEM_EXCEPTION, "1");
        commands.sendAndWait(new AskBank("QC-F"));
        await().until(() -> !BANK.door().visitsOf("QC-F").isEmpty());
        await().during(Duration.ofSeconds(1)).until(() -> eventsOf("QC-F").size() == 1);

        BANK.faultless();
        lifecycle.start();
        sweepAfter(LEASE, sweep);

        awaitEvents("QC-F", FreezeRequested.class, FundsFrozen.class);
    }
}
