package io.dueflow.benchmarks.messages;

import io.dueflow.app.clock.MovableClock;
import io.dueflow.app.serve.Service;
import io.dueflow.app.serve.ServiceOptions;
import io.dueflow.benchmarks.contender.Surroundings;
import io.dueflow.messages.GroupCommit;
import io.dueflow.messages.Shanghai;
import io.dueflow.messages.financeorder.PlaceFinanceOrder;
import io.dueflow.messages.financeorder.ProductType;
import io.dueflow.messages.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** The service as {@code dueflow serve} starts it, given commands as its API gives them. */
final class DueflowTeller implements Teller {

    private static final Money AMOUNT = Money.ofCents(5_000_00);

    private final Service service;
    private final GroupCommit commit;

    DueflowTeller(Surroundings around, MeasuredBroker broker) throws InterruptedException {
        service = Service.start(new ServiceOptions(
                around.folder(),
                around.bank().toString(),
                around.bankKeys(),
                new MovableClock(Instant.now(), Shanghai.ZONE),
                List.of(
                        "--spring.datasource.url=" + around.jdbcUrl(),
                        "--spring.datasource.username=" + around.username(),
                        "--spring.datasource.password=" + around.password(),
                        "--server.port=0",
                        "--dueflow.broker.url=" + broker.url(),
                        "--dueflow.broker.user=publisher",
                        "--dueflow.broker.password=" + MeasuredBroker.PASSWORD,
                        "--logging.file.name=" + around.folder().resolve("dueflow.log"),
                        "--logging.threshold.console=OFF")));
        commit = service.bean(GroupCommit.class);
    }

    @Override
    public void place(String financeId) {
        commit.handle(new PlaceFinanceOrder(
                financeId, "U1", AMOUNT, "APP", ProductType.JIE_JIE_GAO, "节节高", "PU1", LocalDate.of(2026, 1, 5)));
    }

    @Override
    public void close() {
        service.close();
    }
}
