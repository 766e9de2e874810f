package io.dueflow.bank.simulator;

import io.dueflow.bank.simulator.wire.HttpLimits;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs a bank until the process is stopped. Exits with 1 where it cannot start, with 2 where an option is wrong. */
@Command(
        name = "bank",
        description = "Runs a custodian bank of our own: accounts, freezes and settlements, and faults on demand.",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        sortOptions = false)
public final class BankCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--host", defaultValue = "127.0.0.1", description = "Address to listen on.")
    private String host;

    @Option(names = "--port", defaultValue = "8090", description = "Port to listen on; 0 for any free one.")
    private int port;

    @Option(names = "--data", defaultValue = ".dueflow/bank", description = "Folder of the journal.")
    private Path data;

    @Option(names = "--platform-no", defaultValue = BankConfig.PLATFORM_NO, description = "Number of the platform.")
    private String platformNo;

    @Option(names = "--delay-ms", defaultValue = "0", description = "How long every answer takes at least.")
    private long delayMs;

    @Option(
            names = "--clock",
            description = "The bank's time when it starts, as 2026-12-15T05:00:00+08:00; else the machine's.")
    private OffsetDateTime clock;

    @Option(names = "--max-in-flight", defaultValue = "" + BankConfig.IN_FLIGHT, description = "Beyond it HTTP 503.")
    private int maxInFlight;

    @Option(names = "--max-url-bytes", defaultValue = "" + BankConfig.URL_BYTES, description = "Beyond it HTTP 414.")
    private int maxUrlBytes;

    @Option(names = "--no-post", description = "Know only GET, as the existing bank.")
    private boolean noPost;

    @Mixin
    private KeyOptions keys;

    @Mixin
    private PolicyOptions policy;

    @Mixin
    private FaultOptions faults;

    public static void main(String[] args) {
        System.exit(new CommandLine(new BankCommand()).execute(args));
    }

    @Override
    public Integer call() throws InterruptedException {
        BankConfig config = config();
        try (BankSimulator bank = BankSimulator.start(config)) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> close(bank)));
            announce(bank);
            // Only the end of the process ends it; the hook then closes the bank.
            new CountDownLatch(1).await();
            return CommandLine.ExitCode.OK;
        } catch (IOException | IllegalStateException e) {
            spec.commandLine().getErr().println("The bank cannot start: " + e.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        }
    }

    private BankConfig config() {
        try {
            return BankConfig.of(data, keys.bankSide(data))
                    .listeningOn(host, port)
                    .withPlatformNo(platformNo)
                    .withPolicy(policy.policy())
                    .withLimits(new HttpLimits(maxInFlight, maxUrlBytes, !noPost))
                    .withDelay(Duration.ofMillis(delayMs))
                    .withFaults(faults.plan())
                    .withClock(clock());
        } catch (IOException | IllegalArgumentException e) {
            throw new CommandLine.ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private Clock clock() {
        Clock machine = Clock.systemUTC();
        return clock == null ? machine : Clock.offset(machine, Duration.between(machine.instant(), clock.toInstant()));
    }

    private void announce(BankSimulator bank) {
        PrintWriter out = spec.commandLine().getOut();
        out.println("The bank takes requests of platform " + platformNo + " at " + bank.baseUrl() + "/service");
        out.println("Its ledger is at " + bank.baseUrl() + "/ledger, its journal in " + data.toAbsolutePath());
        out.flush();
    }

    private static void close(BankSimulator bank) {
        try {
            bank.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
