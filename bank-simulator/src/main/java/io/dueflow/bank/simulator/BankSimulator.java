package io.dueflow.bank.simulator;

import com.sun.net.httpserver.HttpServer;
import io.dueflow.bank.simulator.admin.Admin;
import io.dueflow.bank.simulator.booking.Bank;
import io.dueflow.bank.simulator.booking.Deposit;
import io.dueflow.bank.simulator.booking.DepositReceipt;
import io.dueflow.bank.simulator.faults.FaultPlan;
import io.dueflow.bank.simulator.faults.Faults;
import io.dueflow.bank.simulator.ledger.LedgerTotals;
import io.dueflow.bank.simulator.signing.RsaSignatures;
import io.dueflow.bank.simulator.wire.FrontDesk;
import io.dueflow.bank.simulator.wire.ServiceHandler;
import io.dueflow.bank.simulator.wire.Tally;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** A custodian bank of our own: it speaks the bank's protocol over HTTP and keeps its books in one folder. */
public final class BankSimulator implements AutoCloseable {

    private static final int WORKERS = 16;
    private static final int ANSWERERS = 2;
    private static final int BACKLOG = 1_024;
    private static final String JOURNAL = "journal.jsonl";

    private final BankConfig config;
    private final Bank bank;
    private final Faults faults;
    private final ThreadPoolExecutor workers;
    private final ScheduledExecutorService answerers = Executors.newScheduledThreadPool(ANSWERERS);
    private final HttpServer server;

    private BankSimulator(BankConfig config) throws IOException {
        this.config = config;
        this.bank = Bank.open(config.data().resolve(JOURNAL), config.policy(), config.clock());
        this.faults = new Faults(config.faults());
        // What does not fit the queue is done by the thread that accepts, so that callers wait instead of piling up.
        this.workers = new ThreadPoolExecutor(
                WORKERS,
                WORKERS,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(config.limits().inFlight()),
                new ThreadPoolExecutor.CallerRunsPolicy());
        this.server = listen();
    }

    /**
     * Replays the journal and serves from then on. Throws {@link IOException} where the port or the folder cannot be
     * used, and {@link io.dueflow.bank.simulator.journal.JournalCorrupt} where the journal is damaged.
     */
    public static BankSimulator start(BankConfig config) throws IOException {
        JdkHttpSettings.apply();
        return new BankSimulator(config);
    }

    public int port() {
        return server.getAddress().getPort();
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
        server.stop(0);
        workers.shutdownNow();
        answerers.shutdownNow();
        bank.close();
    }

    private HttpServer listen() throws IOException {
        try {
            HttpServer http = HttpServer.create(new InetSocketAddress(config.host(), config.port()), BACKLOG);
            Tally tally = new Tally();
            FrontDesk desk = new FrontDesk(bank, faults, config.platformNo(), new RsaSignatures(config.keys()), tally);
            http.createContext(
                    "/service",
                    new ServiceHandler(
                            desk,
                            config.limits(),
                            config.delay(),
                            () -> faults.plan().slow(),
                            tally,
                            answerers));
            new Admin(bank, faults, tally).register(http);
            http.setExecutor(workers);
            http.start();
            return http;
        } catch (IOException | RuntimeException e) {
            workers.shutdownNow();
            answerers.shutdownNow();
            bank.close();
            throw e;
        }
    }
}
