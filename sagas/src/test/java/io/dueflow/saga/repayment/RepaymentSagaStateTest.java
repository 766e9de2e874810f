package io.dueflow.saga.repayment;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueflow.messages.bank.ConfirmRepayment;
import io.dueflow.messages.bank.ConfirmationRefused;
import io.dueflow.messages.bank.FundsFrozen;
import io.dueflow.messages.bank.RefusalReason;
import io.dueflow.messages.installment.RepaymentStarted;
import io.dueflow.messages.money.Money;
import io.dueflow.saga.AnsweredCommands;
import java.time.LocalDate;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.test.utils.RecordingCommandBus;
import org.junit.jupiter.api.Test;

class RepaymentSagaStateTest {

    private static final Money AMOUNT = Money.ofCents(104_567);
    private static final Money COMMISSION = Money.ofCents(321);

    private final Jackson3Serializer serializer = Jackson3Serializer.builder().build();
    private final RecordingCommandBus bus = new RecordingCommandBus();
    private final AnsweredCommands commands =
            new AnsweredCommands(DefaultCommandGateway.builder().commandBus(bus).build());

    @Test
    void a_stored_saga_goes_on_with_its_amounts() {
        var saga = new RepaymentSaga();
        saga.on(new RepaymentStarted("P1", 3, 1, LocalDate.of(2026, 1, 31), 1, "B1", AMOUNT, COMMISSION), commands);

        RepaymentSaga restored = serializer.deserialize(serializer.serialize(saga, byte[].class));
        bus.clearCommands();
        restored.on(new FundsFrozen("P1-3-1-F", "P1", 3, 1, "B1", AMOUNT), commands);

        assertThat(bus.getDispatchedCommands())
                .extracting(message -> (Object) message.getPayload())
                .containsExactly(new ConfirmRepayment("P1-3-1-C", "P1-3-1-F", "P1", 3, 1, AMOUNT, COMMISSION));
    }

    @Test
    void a_stored_saga_goes_on_with_the_refusal_that_it_heard() {
        var saga = new RepaymentSaga();
        saga.on(new RepaymentStarted("P1", 3, 1, LocalDate.of(2026, 1, 31), 1, "B1", AMOUNT, COMMISSION), commands);
        saga.on(
                new ConfirmationRefused(
                        "P1-3-1-C", "P1-3-1-F", "P1", 3, 1, RefusalReason.TENDER_UNKNOWN, "30010", "unknown"),
                commands);

        assertThat(serializer.serialize(saga, String.class).getData())
                .isEqualTo("{\"amount\":104567,\"commission\":321,\"explanation\":\"30010: unknown\","
                        + "\"refusal\":\"TENDER_UNKNOWN\"}");
    }

    @Test
    void the_stored_form_is_the_approved_one() {
        var approved = "{\"amount\":104567,\"commission\":321}";
        var saga = new RepaymentSaga();
        saga.on(new RepaymentStarted("P1", 3, 1, LocalDate.of(2026, 1, 31), 1, "B1", AMOUNT, COMMISSION), commands);

        assertThat(serializer.serialize(saga, String.class).getData()).isEqualTo(approved);
    }
}
