package io.dueflow.bank.gateway;

import io.dueflow.bank.simulator.BankConfig;
import io.dueflow.bank.simulator.BankSimulator;
import io.dueflow.bank.simulator.booking.Deposit;
import io.dueflow.bank.simulator.faults.Fault;
import io.dueflow.bank.simulator.faults.FaultPlan;
import io.dueflow.bank.simulator.faults.UserFault;
import io.dueflow.bank.simulator.ledger.LedgerTotals;
import io.dueflow.bank.simulator.request.ServiceName;
import io.dueflow.bank.simulator.signing.BankKeys;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/** A simulated bank behind a door that sees every request. */
public final class TestBank implements AutoCloseable {

    public static final BankKeys KEYS = BankKeys.generate("SHA1withRSA", 512);

    private final Path ledger;
    private final BankSimulator simulator;
    private final BankDoor door;

    public TestBank() throws IOException {
        this(Clock.systemUTC());
    }

    public TestBank(Clock clock) throws IOException {
        ledger = Files.createTempDirectory("bank");
        simulator = BankSimulator.start(BankConfig.of(ledger, KEYS.bankSide()).withClock(clock));
        door = new BankDoor(simulator.baseUrl());
    }

    public BankDoor door() {
        return door;
    }

    public URI baseUrl() {
        return door.baseUrl();
    }

    public void deposit(String userNo, long cents) {
        simulator.deposit(List.of(new Deposit(null, userNo, cents)));
    }

    /** The user's next freezes meet the fault. */
    public void failFreezes(String userNo, Fault fault, int times) {
        var onFreeze = UserFault.times(fault, times).only(ServiceName.USER_AUTO_PRE_TRANSACTION);
        simulator.replaceFaults(FaultPlan.none().withUser(userNo, onFreeze));
    }

    /** Everything about the user meets the fault. */
    public void failAll(String userNo, Fault fault) {
        simulator.replaceFaults(FaultPlan.none().withUser(userNo, UserFault.always(fault)));
    }

    /** The share of all requests that meet the fault. */
    public void fail(Fault fault, String rate) {
        simulator.replaceFaults(FaultPlan.none().withRate(fault, rate));
    }

    public void faultless() {
        simulator.replaceFaults(FaultPlan.none());
    }

    public LedgerTotals totals() {
        return simulator.totals();
    }

    @Override
    public void close() throws IOException {
        door.close();
        simulator.close();
        FileSystemUtils.deleteRecursively(ledger);
    }
}
