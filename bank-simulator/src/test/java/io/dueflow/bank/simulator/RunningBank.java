package io.dueflow.bank.simulator;

import io.dueflow.bank.simulator.booking.Deposit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

/** A bank with small keys where U1 has 1,000.00, and a platform that talks to it. */
record RunningBank(BankSimulator bank, Platform platform) implements AutoCloseable {

    static RunningBank in(Path data) throws IOException {
        return in(data, UnaryOperator.identity());
    }

    static RunningBank in(Path data, UnaryOperator<BankConfig> change) throws IOException {
        BankConfig config = BankConfig.of(data, Platform.SMALL_KEYS.bankSide());
        BankSimulator bank = BankSimulator.start(change.apply(config));
        bank.deposit(List.of(new Deposit("D1", "U1", 100_000)));
        return new RunningBank(bank, new Platform(bank));
    }

    @Override
    public void close() throws IOException {
        bank.close();
    }
}
