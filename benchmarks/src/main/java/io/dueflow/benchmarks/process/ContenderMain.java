package io.dueflow.benchmarks.process;

import io.dueflow.benchmarks.contender.Answering;
import io.dueflow.benchmarks.contender.Contender;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/**
 * The process of one contender: does what it reads on its standard input, tells on its standard output. All else that
 * is printed goes to the error stream. Ends when its input does, so that it never outlives the benchmark.
 */
public final class ContenderMain {

    static final String PREPARE = "prepare";
    static final String COLLECT = "collect ";
    static final String ACCOUNTS = "accounts";

    private final Wire wire;
    private final BufferedReader orders;

    private ContenderMain(Wire wire, BufferedReader orders) {
        this.wire = wire;
        this.orders = orders;
    }

    public static void main(String[] arguments) throws IOException {
        var wire = new Wire(new FileOutputStream(FileDescriptor.out));
        System.setOut(System.err);
        var orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        System.exit(new ContenderMain(wire, orders).run());
    }

    private int run() throws IOException {
        var setup = Wire.JSON.readValue(orders.readLine(), Setup.class);
        try (var contender = setup.open()) {
            for (var order = orders.readLine(); order != null; order = orders.readLine()) {
                obey(order, contender, setup);
            }
            return 0;
        } catch (Exception e) {
            // The error stream is the trial's log; the standard output belongs to the harness.
            e.printStackTrace();
            wire.tell(new Told.Failed(e.toString()));
            return 1;
        }
    }

    private void obey(String order, Contender contender, Setup setup) throws Exception {
        if (order.equals(PREPARE)) {
            contender.prepare(setup.book());
            var api = contender instanceof Answering answering ? answering.api() : null;
            wire.tell(new Told.Prepared(api));
        } else if (order.startsWith(COLLECT)) {
            collect(contender, LocalDate.parse(order.substring(COLLECT.length())));
        } else if (order.equals(ACCOUNTS)) {
            wire.tell(new Told.Accounts(contender.witnesses()));
        } else {
            throw new IllegalArgumentException("an order that nobody knows: " + order);
        }
    }

    private void collect(Contender contender, LocalDate date) throws Exception {
        try (var sampler = RepaidSampler.start(contender, wire)) {
            contender.collect(date);
            wire.tell(new Told.Collected(sampler.nanos()));
        }
    }
}
