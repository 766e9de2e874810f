package io.dueflow.command;

import static io.dueflow.command.sample.Loans.money;
import static io.dueflow.command.sample.Loans.tenders;
import static io.dueflow.command.sample.Loans.thousandYuan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dueflow.command.installment.Installment;
import io.dueflow.command.installment.OverduePolicy;
import io.dueflow.command.installment.RetryPolicy;
import io.dueflow.command.plan.RepaymentPlan;
import io.dueflow.command.receivable.Receivable;
import io.dueflow.command.run.DueDateRun;
import io.dueflow.messages.Refusal;
import io.dueflow.messages.bank.RefusalReason;
import io.dueflow.messages.calendar.WorkingDays;
import io.dueflow.messages.installment.InstallmentId;
import io.dueflow.messages.installment.InstallmentRepaid;
import io.dueflow.messages.installment.InstallmentScheduled;
import io.dueflow.messages.installment.MarkRefused;
import io.dueflow.messages.installment.MarkRepaid;
import io.dueflow.messages.installment.RepaymentRefused;
import io.dueflow.messages.installment.RepaymentStarted;
import io.dueflow.messages.installment.StartRepayment;
import io.dueflow.messages.plan.ActivateRepaymentPlan;
import io.dueflow.messages.plan.RepaymentWay;
import io.dueflow.messages.receivable.MarkReceived;
import io.dueflow.messages.receivable.ReceivableId;
import io.dueflow.messages.receivable.ReceivableOpened;
import io.dueflow.messages.receivable.ReceivableReceived;
import io.dueflow.messages.run.OpenDueDateRun;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.HandlerExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One installment from its plan to its end, through Axon's command bus and repositories, the wrong turns included. */
class RepaymentScenarioTest {

    private static final ActivateRepaymentPlan ACTIVATE = new ActivateRepaymentPlan(
            thousandYuan(RepaymentWay.EQUAL_INSTALLMENTS, 3), tenders("600.00", "300.00", "100.00"));
    private static final Instant REFUSED_AT = Instant.parse("2026-02-27T21:30:00Z");
    private static final Instant NOON = Instant.parse("2026-02-28T04:00:00Z");
    private static final LocalDate DUE = LocalDate.of(2026, 2, 28);

    private final Configuration axon = DefaultConfigurer.defaultConfiguration(false)
            .configureEmbeddedEventStore(config -> new InMemoryEventStorageEngine())
            .configureAggregate(RepaymentPlan.class)
            .registerComponent(
                    OverduePolicy.class,
                    config -> new OverduePolicy(3, new BigDecimal("0.0005"), WorkingDays.EVERY_DAY))
            .registerComponent(
                    RetryPolicy.class,
                    config -> new RetryPolicy(LocalTime.of(5, 0), List.of(LocalTime.NOON), WorkingDays.EVERY_DAY))
            .registerComponent(Clock.class, config -> Clock.fixed(REFUSED_AT, ZoneOffset.UTC))
            .configureAggregate(Installment.class)
            .configureAggregate(Receivable.class)
            .configureAggregate(DueDateRun.class)
            .buildConfiguration();

    @BeforeEach
    void start() {
        axon.start();
    }

    @AfterEach
    void stop() {
        axon.shutdown();
    }

    @Test
    void a_borrower_without_money_pays_a_day_later() {
        // A funded project gets its plan once, however often it is sent.
        assertThat(send(ACTIVATE)).isEqualTo(true);
        assertThat(send(ACTIVATE)).isEqualTo(false);

        // The day before it is due nothing can be collected; on the day it can, and only once.
        assertThatThrownBy(() -> send(new StartRepayment("P1", 1, DUE.minusDays(1), 1)))
                .extracting(thrown ->
                        HandlerExecutionException.resolveDetails(thrown).orElseThrow())
                .isInstanceOf(Refusal.class);
        send(new OpenDueDateRun(DUE, 2));
        send(new StartRepayment("P1", 1, DUE, 1));
        send(new StartRepayment("P1", 1, DUE, 1));

        // The bank refuses, and the next day's run tries again under the next number.
        send(new MarkRefused("P1", 1, 1, RefusalReason.BALANCE_TOO_LOW, "30042"));
        send(new StartRepayment("P1", 1, DUE.plusDays(1), 1));

        // The bank confirms. Each message comes twice, and a late refusal of the first attempt comes as well.
        for (int time = 0; time < 2; time++) {
            send(new MarkReceived("P1", 1, "P1-1-2-C"));
            send(new MarkRepaid("P1", 1, 2));
            send(new MarkRefused("P1", 1, 1, RefusalReason.BALANCE_TOO_LOW, "30042"));
        }

        assertThat(events(new InstallmentId("P1", 1).toString()))
                .containsExactly(
                        new InstallmentScheduled(
                                "P1",
                                1,
                                "borrower-1",
                                "C1",
                                DUE,
                                money("330.03"),
                                money("10.00"),
                                money("5.00"),
                                money("340.03")),
                        new RepaymentStarted("P1", 1, 1, DUE, 1, "borrower-1", money("340.03"), money("5.00")),
                        new RepaymentRefused("P1", 1, 1, RefusalReason.BALANCE_TOO_LOW, "30042", NOON),
                        new RepaymentStarted(
                                "P1", 1, 2, DUE.plusDays(1), 1, "borrower-1", money("340.03"), money("5.00")),
                        new InstallmentRepaid("P1", 1, 2, money("340.03")));
        assertThat(events(new ReceivableId("P1", 1).toString()))
                .hasSize(2)
                .hasAtLeastOneElementOfType(ReceivableOpened.class)
                .endsWith(
                        new ReceivableReceived("P1", 1, "P1-1-2-C", 3, money("330.03"), money("5.00"), money("0.50")));
    }

    private Object send(Object command) {
        return axon.getComponent(CommandGateway.class).sendAndWait(command);
    }

    private Stream<Object> events(String stream) {
        return axon.eventStore().readEvents(stream).asStream().map(EventMessage::getPayload);
    }
}
