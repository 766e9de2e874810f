package io.dueflow.command.financeorder;

import static io.dueflow.command.financeorder.Orders.APPROVE;
import static io.dueflow.command.financeorder.Orders.EXIT;
import static io.dueflow.command.financeorder.Orders.PLACE;
import static io.dueflow.command.financeorder.Orders.PURCHASE;
import static io.dueflow.command.financeorder.Orders.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dueflow.messages.Refusal;
import io.dueflow.messages.financeorder.AssignTender;
import io.dueflow.messages.financeorder.AssignedTenderId;
import io.dueflow.messages.financeorder.FinanceOrderCommand;
import io.dueflow.messages.financeorder.FinanceOrderId;
import io.dueflow.messages.financeorder.PlaceFinanceOrder;
import io.dueflow.messages.financeorder.PurchaseFinanceOrder;
import io.dueflow.messages.financeorder.TenderAssigned;
import io.dueflow.messages.financeorder.TenderJoined;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.HandlerExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tenders and finance orders through Axon's command bus and repositories. */
class TenderHasOneOrderTest {

    private static final AssignTender ASSIGN = new AssignTender("F1", "P1", "T1");

    private final Configuration axon = DefaultConfigurer.defaultConfiguration(false)
            .configureEmbeddedEventStore(config -> new InMemoryEventStorageEngine())
            .registerComponent(
                    AssignedTenders.class, config -> new AssignedTenders(config.repository(AssignedTender.class)))
            .configureAggregate(FinanceOrder.class)
            .configureAggregate(AssignedTender.class)
            .buildConfiguration();

    @BeforeEach
    void start() {
        axon.start();
        send(PLACE);
    }

    @AfterEach
    void stop() {
        axon.shutdown();
    }

    @Test
    void a_tender_is_assigned_once_and_a_repeat_changes_nothing_even_after_the_exit() {
        send(PURCHASE);
        assertThat(send(ASSIGN)).isEqualTo(true);
        assertThat(send(ASSIGN)).isEqualTo(false);
        List.of(START, APPROVE, EXIT).forEach(this::send);

        assertThat(send(ASSIGN)).isEqualTo(false);
        assertThat(assigned("P1", "T1")).containsExactly(new TenderAssigned("F1", "P1", "T1"));
        assertThat(events(new FinanceOrderId("F1").toString()))
                .filteredOn(TenderJoined.class::isInstance)
                .containsExactly(new TenderJoined("F1", "P1", "T1"));
    }

    @Test
    void tenders_come_after_the_purchase_and_before_the_exit() {
        assertRefused(ASSIGN, "Finance order F1 cannot be assigned a tender: its status is PLACED, not ", "status");
        send(PURCHASE);
        assertThat(send(ASSIGN)).isEqualTo(true);
        send(START);
        assertThat(send(new AssignTender("F1", "P1", "T2"))).isEqualTo(true);
        send(APPROVE);
        assertThat(send(new AssignTender("F1", "P2", "T2"))).isEqualTo(true);
        send(EXIT);
        assertRefused(
                new AssignTender("F1", "P3", "T1"),
                "Finance order F1 cannot be assigned a tender: its status is EXITED, not ",
                "status");
        assertThat(assigned("P3", "T1")).isEmpty();
    }

    @Test
    void a_tender_of_another_order_is_refused_and_named_with_that_order() {
        send(PURCHASE);
        send(ASSIGN);
        purchased("F2");

        assertRefused(
                new AssignTender("F2", "P1", "T1"),
                "Tender T1 of project P1 belongs to finance order F1 and cannot belong to F2 as well.",
                "tenderNo");
        assertThat(assigned("P1", "T1")).hasSize(1);
    }

    @Test
    void of_many_orders_that_want_a_tender_at_the_same_time_one_gets_it() throws Exception {
        var orders =
                IntStream.rangeClosed(10, 25).mapToObj(number -> "F" + number).toList();
        orders.forEach(this::purchased);
        var pool = Executors.newFixedThreadPool(orders.size());
        try {
            var wants = orders.stream()
                    .<Callable<Object>>map(order -> () -> outcome(new AssignTender(order, "P1", "T1")))
                    .toList();
            var outcomes = pool.invokeAll(wants).stream()
                    .map(TenderHasOneOrderTest::result)
                    .toList();

            assertThat(outcomes).filteredOn(Boolean.TRUE::equals).hasSize(1);
            assertThat(outcomes).filteredOn(Refusal.class::isInstance).hasSize(orders.size() - 1);
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void bad_numbers_and_unknown_orders_are_refused() {
        send(PURCHASE);
        assertRefused(new AssignTender("F1", "P 1", "T1"), "Finance order F1 is refused: projectNo must", "projectNo");
        assertRefused(new AssignTender("F1", "P1", null), "Finance order F1 is refused: tenderNo is mis", "tenderNo");
        assertRefused(new AssignTender("F9", "P1", "T1"), "There is no finance order F9.", "financeId");
    }

    private void purchased(String financeId) {
        send(new PlaceFinanceOrder(
                financeId,
                PLACE.userId(),
                PLACE.investAmount(),
                PLACE.channelCode(),
                PLACE.productType(),
                PLACE.productName(),
                PLACE.purchaseId(),
                PLACE.createDate()));
        send(new PurchaseFinanceOrder(
                financeId,
                PURCHASE.incomeRate(),
                PURCHASE.sequestDate(),
                PURCHASE.closurePeriod(),
                PURCHASE.productCycle()));
    }

    private static Object result(Future<Object> done) {
        try {
            return done.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    private Object outcome(FinanceOrderCommand command) {
        try {
            return send(command);
        } catch (HandlerExecutionException e) {
            return e.getDetails().orElse(e);
        }
    }

    private void assertRefused(FinanceOrderCommand command, String reason, String field) {
        assertThatThrownBy(() -> send(command))
                .hasMessageStartingWith(reason)
                .extracting(thrown ->
                        HandlerExecutionException.resolveDetails(thrown).orElseThrow())
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo(field));
    }

    private Object send(FinanceOrderCommand command) {
        return axon.getComponent(CommandGateway.class).sendAndWait(command);
    }

    private List<Object> assigned(String projectNo, String tenderNo) {
        return events(new AssignedTenderId(projectNo, tenderNo).toString());
    }

    private List<Object> events(String stream) {
        return axon.eventStore()
                .readEvents(stream)
                .asStream()
                .<Object>map(EventMessage::getPayload)
                .toList();
    }
}
