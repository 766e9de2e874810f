package io.dueflow.app.demo;

import io.dueflow.app.access.Accounts;
import io.dueflow.app.clock.MovableClock;
import io.dueflow.app.serve.Service;
import io.dueflow.app.serve.ServiceOptions;
import io.dueflow.messages.Shanghai;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import tools.jackson.databind.json.JsonMapper;

/** One demo from an empty folder to its result, with the processes that it needs. */
public final class DemoSession {

    private static final LocalTime EVENING_BEFORE = LocalTime.of(20, 0);
    private static final int NOT_PROVEN = 3;
    private static final String FAULT_RATE = "0.02";

    private final DemoOptions options;
    private final PrintWriter out;

    public DemoSession(DemoOptions options, PrintWriter out) {
        this.options = options;
        this.out = out;
    }

    /** Returns the exit code: 0 when the books agree and nothing is unknown. */
    public int run() throws IOException, InterruptedException {
        DemoFolder.makeEmpty(options.folder());
        var book = GeneratedLoanBook.write(options.folder().resolve("loan-book"), options.projects(), options.seed());
        try (var progress = new DemoProgress(System.err, options.json())) {
            progress.begin("Starting PostgreSQL, the bank and Dueflow");
            try (var bank = DemoBank.start(subfolder("bank"), bankOptions(book.businessDate()))) {
                atInterrupt(bank::close);
                var clock = new MovableClock(eveningBefore(book.businessDate()), Shanghai.ZONE);
                try (var service = Service.start(serviceOptions(bank, clock))) {
                    atInterrupt(service::close);
                    return show(new Demo(service, bank, progress), service, book, clock);
                }
            }
        } finally {
            if (!options.keep()) {
                DemoFolder.delete(options.folder().resolve("database"));
            }
        }
    }

    private int show(Demo demo, Service service, GeneratedLoanBook.Written book, MovableClock clock)
            throws IOException, InterruptedException {
        demo.settleIn(book.businessDate().minusDays(1));
        demo.importBook(book.folder());
        demo.fundBorrowers(book.businessDate(), options.seed());
        var result = demo.collect(book.businessDate(), clock, options.projects());
        if (options.json()) {
            out.println(JsonMapper.shared().writeValueAsString(result.asJson()));
            out.flush();
        } else {
            new DemoReport(out).print(result);
        }
        if (options.keep() || !options.json()) {
            // With --json the standard output holds the one object alone.
            var reader = options.json() ? new PrintWriter(System.err) : out;
            tellWhereToLookFurther(reader, service, demo.bankUrl(), book.businessDate());
        }
        if (options.keep()) {
            stayUp();
        }
        return result.proof().agree() && result.totals().unknown() == 0 ? 0 : NOT_PROVEN;
    }

    private void tellWhereToLookFurther(PrintWriter reader, Service service, URI bank, LocalDate businessDate) {
        reader.println();
        reader.printf("The loan book:     %s%n", options.folder().resolve("loan-book"));
        reader.printf("What was logged:   %s%n", options.folder().resolve("dueflow.log"));
        if (options.keep()) {
            reader.printf("This run:          http://127.0.0.1:%d/desk/days/%s%n", service.port(), businessDate);
            reader.printf("The API:           http://127.0.0.1:%d/api/docs%n", service.port());
            reader.printf("The bank's ledger: %s/ledger%n", bank);
            service.bean(Accounts.class)
                    .createMissing()
                    .forEach((role, password) ->
                            reader.printf("Sign in as:        %s, password %s%n", Accounts.username(role), password));
        } else {
            reader.println("Stay and ask:      ./dueflow demo --keep, then http://127.0.0.1:8080/desk");
            reader.println("Let the bank err:  ./dueflow demo --faults");
        }
        reader.println("How it works:      README.md, \"The trail of a repayment\"");
        reader.flush();
    }

    private void stayUp() throws InterruptedException {
        if (!options.json()) {
            out.println("Staying up; stop with Ctrl-C.");
            out.flush();
        }
        new CountDownLatch(1).await();
    }

    /** Ctrl-C must leave nothing running either; closing twice does no harm. */
    private static void atInterrupt(Runnable close) {
        Runtime.getRuntime().addShutdownHook(new Thread(close));
    }

    private Instant eveningBefore(LocalDate businessDate) {
        return Shanghai.at(businessDate.minusDays(1), EVENING_BEFORE);
    }

    private ServiceOptions serviceOptions(DemoBank bank, MovableClock clock) {
        return new ServiceOptions(
                options.folder().resolve("database"),
                bank.url().toString(),
                bank.keys(),
                clock,
                List.of(
                        "--server.port=" + (options.keep() ? options.port() : 0),
                        "--dueflow.broker.port=0",
                        "--logging.file.name=" + options.folder().resolve("dueflow.log"),
                        "--logging.threshold.console=OFF"));
    }

    /** The bank's day is the business date from the start, so that its statement is of the day that is collected. */
    private List<String> bankOptions(LocalDate businessDate) {
        var arguments = new ArrayList<String>(List.of("--delay-ms", "5", "--clock", businessDate + "T05:00:00+08:00"));
        if (options.faults()) {
            for (var fault : DemoFaults.ALL) {
                arguments.addAll(List.of("--fault", fault + "=" + FAULT_RATE));
            }
            arguments.addAll(List.of("--fault-seed", "" + options.seed()));
        }
        return arguments;
    }

    private Path subfolder(String name) throws IOException {
        return Files.createDirectories(options.folder().resolve(name));
    }
}
