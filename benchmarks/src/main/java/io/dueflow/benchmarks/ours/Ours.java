package io.dueflow.benchmarks.ours;

import io.dueflow.app.access.Accounts;
import io.dueflow.app.access.Role;
import io.dueflow.app.books.Books;
import io.dueflow.app.books.EventBooks;
import io.dueflow.app.books.ReadModelBooks;
import io.dueflow.app.clock.MovableClock;
import io.dueflow.app.serve.Service;
import io.dueflow.app.serve.ServiceOptions;
import io.dueflow.benchmarks.book.LoanBook;
import io.dueflow.benchmarks.contender.Answering;
import io.dueflow.benchmarks.contender.Contender;
import io.dueflow.benchmarks.contender.Surroundings;
import io.dueflow.messages.JointCommands;
import io.dueflow.messages.Shanghai;
import io.dueflow.messages.run.OpenDueDateRun;
import io.dueflow.saga.duedate.DueDateRunSettings;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.gateway.CommandGateway;

/**
 * The service as {@code dueflow serve} starts it, API and all. The clock stays on the evening before the first due date,
 * so that no run opens by itself; each date's run is opened by the operator's command.
 */
public final class Ours implements Contender, Answering {

    private static final LocalTime EVENING = LocalTime.of(20, 0);

    private final Surroundings around;
    private Service service;
    private Readers readers;
    private Progress progress;
    private LocalDate eveningBefore;

    public Ours(Surroundings around) {
        this.around = around;
    }

    @Override
    public void prepare(LoanBook book) throws InterruptedException {
        eveningBefore = book.firstDue().minusDays(1);
        var evening = Shanghai.at(eveningBefore, EVENING);
        service = Service.start(new ServiceOptions(
                around.folder(),
                around.bank().toString(),
                around.bankKeys(),
                new MovableClock(evening, Shanghai.ZONE),
                settings()));
        readers = new Readers(service);
        progress = new Progress(service);
        progress.awaitComplete(eveningBefore);
        new JointActivations(service.bean(JointCommands.class)).activate(book);
        readers.awaitCaughtUp();
    }

    private List<String> settings() {
        return List.of(
                "--spring.datasource.url=" + around.jdbcUrl(),
                "--spring.datasource.username=" + around.username(),
                "--spring.datasource.password=" + around.password(),
                "--server.port=0",
                "--dueflow.broker.port=0",
                // By 05:00, when a run opens, the reminders of its date have been sent since 10:00 of the day before.
                "--dueflow.reminders.time=23:00",
                "--dueflow.reminders.quiet-from=00:00",
                // The days before were sealed at 02:00.
                "--dueflow.evidence.enabled=false",
                "--logging.file.name=" + around.folder().resolve("dueflow.log"),
                "--logging.threshold.console=OFF");
    }

    @Override
    public void collect(LocalDate date) throws InterruptedException {
        var shards = service.bean(DueDateRunSettings.class).shards();
        service.bean(CommandGateway.class)
                .send(new OpenDueDateRun(date, shards))
                .join();
        progress.awaitComplete(date);
        readers.awaitCaughtUp();
    }

    @Override
    public long repaid() {
        return progress.repaid();
    }

    @Override
    public Api api() {
        var password = service.bean(Accounts.class).createMissing().get(Role.READER);
        var credentials = Accounts.username(Role.READER) + ":" + password;
        return new Api(
                URI.create("http://127.0.0.1:%d/api/repayments/".formatted(service.port())),
                "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
    }

    /** For what is measured beside collecting; there from {@link #prepare} on. */
    public Service service() {
        return service;
    }

    /** Waits until every reader has handled every event. */
    public void awaitReaders() throws InterruptedException {
        readers.awaitCaughtUp();
    }

    @Override
    public Books books() {
        return service.bean(ReadModelBooks.class).read();
    }

    @Override
    public Map<String, Books> witnesses() {
        var witnesses = new LinkedHashMap<String, Books>();
        witnesses.put("the events", service.bean(EventBooks.class).read());
        witnesses.put("the read models", books());
        return witnesses;
    }

    @Override
    public void close() {
        if (service != null) {
            service.close();
        }
    }
}
