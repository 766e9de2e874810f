package io.dueflow.bank.simulator;

import io.dueflow.bank.simulator.admin.Admin;
import io.dueflow.bank.simulator.booking.Bank;
import io.dueflow.bank.simulator.booking.Deposit;
import io.dueflow.bank.simulator.booking.DepositReceipt;
import io.dueflow.bank.simulator.faults.FaultPlan;
import io.dueflow.bank.simulator.faults.Faults;
import io.dueflow.bank.simulator.http.HttpListener;
import io.dueflow.bank.simulator.http.Page;
import io.dueflow.bank.simulator.http.Pages;
import io.dueflow.bank.simulator.ledger.LedgerTotals;
import io.dueflow.bank.simulator.signing.RsaSignatures;
import io.dueflow.bank.simulator.statement.Statements;
import io.dueflow.bank.simulator.wire.FrontDesk;
import io.dueflow.bank.simulator.wire.ServiceHandler;
import io.dueflow.bank.simulator.wire.StatementPage;
import io.dueflow.bank.simulator.wire.Tally;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** A custodian bank of our own: it speaks the bank's protocol over HTTP and keeps its books in one folder. */
public final class BankSimulator implements AutoCloseable {

    private static final int OPERATORS = 4;
    private static final int OPERATORS_WAITING = 64;
    private static final Duration GATHERING_AT_MOST = Duration.ofMillis(5);
    private static final String JOURNAL = "journal.jsonl";

    /** What may stand in the first line of a request besides the bank's own limit, so that the bank says 414. */
    private static final int LINE_BYTES_BEYOND = 64 << 10;

    private final BankConfig config;
    private final Bank bank;
    private final Faults faults;
    private final ExecutorService operators = new ThreadPoolExecutor(
            OPERATORS, OPERATORS, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(OPERATORS_WAITING));
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final HttpListener listener;

    private BankSimulator(BankConfig config) throws IOException {
        this.config = config;
        this.bank =
                Bank.open(config.data().resolve(JOURNAL), gathering(config.delay()), config.policy(), config.clock());
        this.faults = new Faults(config.faults());
        this.listener = listen();
    }

    /**
     * Replays the journal and serves from then on. Throws {@link IOException} where the port or the folder cannot be
     * used, and {@link io.dueflow.bank.simulator.journal.JournalCorrupt} where the journal is damaged.
     */
    public static BankSimulator start(BankConfig config) throws IOException {
        return new BankSimulator(config);
    }

    public int port() {
        return listener.port();
    }

    /** What stands before {@code /service}. */
    public URI baseUrl() {
        return URI.create("http://" + config.host() + ":" + port());
    }

    /** Replaces all faults from the next request on. */
    public void replaceFaults(FaultPlan plan) {
        faults.replace(plan);
    }

    /** Takes money in, all of it or nothing, and returns when it is on disk. */
    public DepositReceipt deposit(List<Deposit> deposits) {
        DepositReceipt receipt = bank.deposit(deposits);
        receipt.durable().join();
        return receipt;
    }

    /** The audited sums of the ledger. */
    public LedgerTotals totals() {
        return bank.read(books -> books.ledger().audited());
    }

    /** Stops at once; what was booked is on disk when it returns, what was not answered yet is not answered. */
    @Override
    public void close() throws IOException {
        listener.close();
        // First what is booked, for a thread that is interrupted while it reads the journal closes its file.
        bank.close();
        operators.shutdownNow();
        timer.shutdownNow();
    }

    /** Every answer waits out the delay anyway, so the journal may spend half of it on gathering what it forces. */
    private static Duration gathering(Duration delay) {
        Duration half = delay.dividedBy(2);
        return half.compareTo(GATHERING_AT_MOST) < 0 ? half : GATHERING_AT_MOST;
    }

    private HttpListener listen() throws IOException {
        Tally tally = new Tally();
        FrontDesk desk = new FrontDesk(bank, faults, config.platformNo(), new RsaSignatures(config.keys()), tally);
        Supplier<Duration> slow = () -> faults.plan().slow();
        Map<String, Page> pages = new HashMap<>(new Admin(bank, faults, tally).pages(operators));
        pages.put("/service", new ServiceHandler(desk, config.limits(), config.delay(), slow, tally, timer, operators));
        pages.put(Statements.PATH, new StatementPage(bank.statements(), operators));
        try {
            return new HttpListener(
                    new InetSocketAddress(config.host(), config.port()),
                    config.limits().urlBytes() + LINE_BYTES_BEYOND,
                    new Pages(pages));
        } catch (IOException e) {
            operators.shutdownNow();
            timer.shutdownNow();
            bank.close();
            throw e;
        }
    }
}
