package io.dueflow.command.receivable;

import static io.dueflow.command.sample.Loans.money;

import io.dueflow.command.CommandRefused;
import io.dueflow.messages.Closing;
import io.dueflow.messages.receivable.CloseReceivable;
import io.dueflow.messages.receivable.LateFeeShare;
import io.dueflow.messages.receivable.LateFeeShared;
import io.dueflow.messages.receivable.MarkReceived;
import io.dueflow.messages.receivable.ReceivableClosed;
import io.dueflow.messages.receivable.ReceivableOpened;
import io.dueflow.messages.receivable.ReceivableReceived;
import io.dueflow.messages.receivable.ReceivableShare;
import io.dueflow.messages.receivable.ShareLateFee;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class ReceivableTest {

    private static final MarkReceived BY_FIRST_REQUEST = new MarkReceived("P1", 3, "P1-3-1-C");
    private static final ReceivableOpened FIRST_PART =
            opened(1, share("T1", "200.00", "3.00", "0.30"), share("T2", "100.00", "1.50", "0.15"));
    private static final ReceivableOpened SECOND_PART = opened(2, share("T3", "30.03", "0.50", "0.05"));
    private static final ShareLateFee SHARE_LATE_FEE = new ShareLateFee("P1", 3, "P1-3-1-C", money("0.10"));
    private static final LateFeeShared LATE_FEE_SHARED = new LateFeeShared(
            "P1",
            3,
            "P1-3-1-C",
            1,
            1,
            List.of(
                    new LateFeeShare("T1", "investor-T1", money("0.06")),
                    new LateFeeShare("T2", "investor-T2", money("0.03")),
                    new LateFeeShare("T3", "investor-T3", money("0.01"))));
    private static final ReceivableReceived RECEIVED =
            new ReceivableReceived("P1", 3, "P1-3-1-C", 3, money("330.03"), money("5.00"), money("0.50"));

    private final FixtureConfiguration<Receivable> fixture = new AggregateTestFixture<>(Receivable.class);

    @Test
    void all_investors_receive_at_once_what_all_parts_have_opened() {
        fixture.given(FIRST_PART, SECOND_PART).when(BY_FIRST_REQUEST).expectEvents(RECEIVED);
    }

    @Test
    void a_repeat_changes_nothing() {
        fixture.given(FIRST_PART, SECOND_PART, RECEIVED)
                .when(BY_FIRST_REQUEST)
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void what_was_received_is_not_received_by_another_request() {
        fixture.given(FIRST_PART, SECOND_PART, RECEIVED)
                .when(new MarkReceived("P1", 3, "P1-3-2-C"))
                .expectException(CommandRefused.class)
                .expectExceptionMessage("The receivable of project P1, period 3, was received by request P1-3-1-C"
                        + " and cannot be received by P1-3-2-C as well.")
                .expectNoEvents();
    }

    @Test
    void a_receivable_with_a_part_missing_is_not_received() {
        fixture.given(FIRST_PART)
                .when(BY_FIRST_REQUEST)
                .expectException(CommandRefused.class)
                .expectExceptionMessage("The receivable of project P1, period 3, is not fully opened.")
                .expectNoEvents();
    }

    @Test
    void a_request_must_be_named() {
        fixture.given(FIRST_PART, SECOND_PART)
                .when(new MarkReceived("P1", 3, null))
                .expectException(CommandRefused.class)
                .expectNoEvents();
    }

    @Test
    void an_unknown_receivable_is_not_found() {
        fixture.givenNoPriorActivity().when(BY_FIRST_REQUEST).expectException(AggregateNotFoundException.class);
    }

    @Test
    void a_late_fee_is_shared_cent_by_cent_by_what_each_is_owed() {
        fixture.given(FIRST_PART, SECOND_PART).when(SHARE_LATE_FEE).expectEvents(LATE_FEE_SHARED);
        fixture.given(FIRST_PART, SECOND_PART, LATE_FEE_SHARED)
                .when(SHARE_LATE_FEE)
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void a_late_fee_is_received_with_the_request_it_was_shared_for_only() {
        fixture.given(FIRST_PART, SECOND_PART, LATE_FEE_SHARED)
                .when(BY_FIRST_REQUEST)
                .expectEvents(new ReceivableReceived(
                        "P1",
                        3,
                        RECEIVED.requestNo(),
                        RECEIVED.tenders(),
                        RECEIVED.principal(),
                        RECEIVED.interest(),
                        RECEIVED.commission(),
                        money("0.10")));
        fixture.given(FIRST_PART, SECOND_PART, LATE_FEE_SHARED)
                .when(new MarkReceived("P1", 3, "P1-3-2-C"))
                .expectEvents(new ReceivableReceived(
                        "P1",
                        3,
                        "P1-3-2-C",
                        RECEIVED.tenders(),
                        RECEIVED.principal(),
                        RECEIVED.interest(),
                        RECEIVED.commission()));
    }

    @Test
    void no_fee_is_not_shared() {
        fixture.given(FIRST_PART, SECOND_PART)
                .when(new ShareLateFee("P1", 3, "P1-3-1-C", money("0.00")))
                .expectException(CommandRefused.class);
    }

    @Test
    void it_is_closed_once_and_then_not_received() {
        var close = new CloseReceivable("P1", 3, Closing.CANCELLED, "case");
        var closed = new ReceivableClosed("P1", 3, Closing.CANCELLED, "case");
        fixture.given(FIRST_PART, SECOND_PART).when(close).expectEvents(closed);
        fixture.given(FIRST_PART, SECOND_PART, closed).when(close).expectNoEvents();
        fixture.given(FIRST_PART, SECOND_PART, closed).when(BY_FIRST_REQUEST).expectException(CommandRefused.class);
        fixture.given(FIRST_PART, SECOND_PART, RECEIVED).when(close).expectException(CommandRefused.class);
    }

    private static ReceivableOpened opened(int part, ReceivableShare... shares) {
        return new ReceivableOpened("P1", 3, LocalDate.of(2026, 4, 30), part, 2, List.of(shares));
    }

    private static ReceivableShare share(String tenderNo, String principal, String interest, String fee) {
        return new ReceivableShare(tenderNo, "investor-" + tenderNo, money(principal), money(interest), money(fee));
    }
}
