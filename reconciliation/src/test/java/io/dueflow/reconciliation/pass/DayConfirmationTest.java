package io.dueflow.reconciliation.pass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.dueflow.messages.bank.statement.BankStatements;
import io.dueflow.messages.bank.statement.StatementLine;
import io.dueflow.messages.bank.statement.StatementTotals;
import io.dueflow.messages.reconciliation.RequestDayConfirmation;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.axonframework.commandhandling.AsynchronousCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.junit.jupiter.api.Test;

class DayConfirmationTest {

    private static final LocalDate DATE = LocalDate.of(2026, 1, 31);

    /** Of a thread that is interrupted, as at a shutdown, Axon's sendAndWait without a timeout returns at once. */
    @Test
    void the_bank_is_told_nothing_before_it_is_written_down() {
        var told = new ArrayList<LocalDate>();
        var confirmation = new DayConfirmation(new ToldTo(told), new PassCommands(withoutAnswer()));

        Thread.currentThread().interrupt();
        var failure = catchThrowable(() -> confirmation.confirm(DATE));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(failure).isNotNull();
        assertThat(told).isEmpty();
    }

    private static CommandGateway withoutAnswer() {
        var bus = AsynchronousCommandBus.builder().executor(task -> {}).build();
        bus.subscribe(RequestDayConfirmation.class.getName(), command -> null);
        return DefaultCommandGateway.builder().commandBus(bus).build();
    }

    private record ToldTo(List<LocalDate> days) implements BankStatements {

        @Override
        public boolean supported() {
            return true;
        }

        @Override
        public StatementTotals download(LocalDate date, Consumer<StatementLine> taker) {
            throw new UnsupportedOperationException();
        }

        @Override
        public StatementTotals read(LocalDate date, InputStream file, Consumer<StatementLine> taker) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void confirm(LocalDate date) {
            days.add(date);
        }
    }
}
