package io.dueflow.loanimport.financeorder;

import io.dueflow.loanimport.check.OrderCommandCheck;
import io.dueflow.loanimport.financeorder.OrderOutcome.Failed;
import io.dueflow.loanimport.read.OrderFileReader;
import io.dueflow.loanimport.read.OrderFileRefused;
import io.dueflow.loanimport.read.RawRecord;
import io.dueflow.messages.BackgroundThreads;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.queryhandling.QueryGateway;

/**
 * Imports a file of commands to finance orders. Good records go in, bad ones are listed; the same file again changes
 * nothing. The records of one order are handled in the order of the file, those of others beside them.
 */
public final class FinanceOrderImport {

    /** The most bytes of a file. */
    public static final int BYTES = 8 << 20;

    /** The most records of a file. */
    static final int RECORDS = 20_000;

    /** After so many failures the rest is not tried, since it would only wait for what is down. */
    static final int FAILURES = 50;

    private final OrderCommands commands;
    private final int workers;

    /** Has at most {@code workers} commands on their way at a time. */
    public FinanceOrderImport(CommandGateway commands, QueryGateway queries, int workers) {
        this.commands = new OrderCommands(commands, queries);
        this.workers = workers;
    }

    /**
     * Returns when every record has ended; an interrupt leaves those that were not yet sent.
     *
     * @param name what reports call the file
     * @throws OrderFileRefused where it has more than {@value #RECORDS} records or a bad header; nothing went in
     */
    public FinanceOrderImportView run(String name, OrderFileFormat format, InputStream in)
            throws IOException, InterruptedException {
        var report = new OrderFileReport();
        settle(read(name, format, in, report), report);
        return report.view();
    }

    private static List<List<OrderRecord>> read(
            String name, OrderFileFormat format, InputStream in, OrderFileReport report) throws IOException {
        Map<String, List<OrderRecord>> byOrder = new LinkedHashMap<>();
        var check = new OrderCommandCheck(report::reject);
        var count = new AtomicInteger();
        Consumer<RawRecord> sink = raw -> {
            if (count.incrementAndGet() > RECORDS) {
                throw new OrderFileRefused(
                        "The file has more than " + RECORDS + " records, the most one import takes.");
            }
            check.check(raw)
                    .ifPresent(command -> byOrder.computeIfAbsent(command.financeId(), id -> new ArrayList<>())
                            .add(new OrderRecord(raw, command)));
        };
        var reader = new OrderFileReader(name, in);
        switch (format) {
            case CSV -> reader.readCsv(sink);
            case JSON_LINES -> reader.readJsonLines(sink);
        }
        return List.copyOf(byOrder.values());
    }

    private void settle(List<List<OrderRecord>> orders, OrderFileReport report) throws InterruptedException {
        var failures = new AtomicInteger();
        var pool = Executors.newFixedThreadPool(workers, new BackgroundThreads("finance-order-import"));
        try {
            var tasks = orders.stream()
                    .<Callable<Void>>map(order -> () -> settleOne(order, report, failures))
                    .toList();
            for (var done : pool.invokeAll(tasks)) {
                done.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("A worker of the import broke off.", e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    /** What follows a failure is not tried, since it may depend on what is not known to have happened. */
    private Void settleOne(List<OrderRecord> order, OrderFileReport report, AtomicInteger failures)
            throws InterruptedException {
        var failed = false;
        for (var record : order) {
            OrderOutcome outcome;
            if (failed) {
                outcome = new Failed("It was not tried, because an earlier record of the order had failed.");
            } else if (failures.get() >= FAILURES) {
                outcome = new Failed("It was not tried, because " + FAILURES + " records had failed.");
            } else {
                outcome = commands.send(record.command());
            }
            if (outcome instanceof Failed && !failed) {
                failed = true;
                failures.incrementAndGet();
            }
            report.ended(record, outcome);
        }
        return null;
    }
}
