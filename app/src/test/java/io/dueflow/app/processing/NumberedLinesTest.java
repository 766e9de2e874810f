package io.dueflow.app.processing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dueflow.messages.bank.BankSilenceEnded;
import io.dueflow.messages.installment.StartRepayment;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

class NumberedLinesTest {

    private static final Object STARTED = new StartRepayment("P1", 3, LocalDate.of(2026, 1, 31), 1);

    private final NumberedLines lines = new NumberedLines();
    private final Map<String, String> seen = new HashMap<>();

    @AfterEach
    void clear() {
        MDC.clear();
    }

    private void handle(Object payload, Runnable handler) throws Exception {
        Message<?> message = new GenericMessage<>(payload);
        var unitOfWork = DefaultUnitOfWork.startAndGet(message);
        try {
            lines.handle(unitOfWork, () -> {
                seen.clear();
                seen.putAll(Objects.requireNonNullElse(MDC.getCopyOfContextMap(), Map.of()));
                handler.run();
                return null;
            });
        } finally {
            unitOfWork.rollback();
        }
    }

    private static Map<String, String> now() {
        return Objects.requireNonNullElse(MDC.getCopyOfContextMap(), Map.of());
    }

    @Test
    void a_command_has_its_repayment_and_a_banks_event_its_request_too() throws Exception {
        handle(STARTED, () -> {});
        assertThat(seen).isEqualTo(Map.of("repayment", "P1-3"));

        handle(new BankSilenceEnded("P1-3-1-F", "P1", 3, 1), () -> {});
        assertThat(seen).isEqualTo(Map.of("repayment", "P1-3", "request", "P1-3-1-F"));
    }

    @Test
    void what_is_handled_inside_has_its_own_and_the_outer_one_comes_back() throws Exception {
        handle(new BankSilenceEnded("P1-3-1-F", "P1", 3, 1), () -> {
            try (var other = io.dueflow.messages.LoggedAbout.repayment("P2-1")) {
                assertThat(now()).isEqualTo(Map.of("repayment", "P2-1"));
            }
            assertThat(now()).isEqualTo(Map.of("repayment", "P1-3", "request", "P1-3-1-F"));
        });
    }

    @Test
    void nothing_is_left_behind_even_by_one_that_fails() {
        assertThatThrownBy(() -> handle(STARTED, () -> {
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");

        assertThat(now()).isEmpty();
    }

    @Test
    void what_concerns_no_repayment_has_none() throws Exception {
        handle("anything", () -> {});

        assertThat(seen).isEmpty();
    }
}
