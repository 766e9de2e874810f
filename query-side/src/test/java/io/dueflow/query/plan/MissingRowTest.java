package io.dueflow.query.plan;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dueflow.messages.receivable.ReceivableOpened;
import io.dueflow.messages.receivable.ReceivableShare;
import io.dueflow.query.projection.MissingRow;
import io.dueflow.query.testing.Batches;
import io.dueflow.query.testing.Loan;
import io.dueflow.query.testing.QuerySideTest;
import java.time.LocalDate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.annotation.Transactional;

/** An event about something that is not there stops the projection; it is never skipped. */
@QuerySideTest
@Transactional
class MissingRowTest {

    private static final Loan UNKNOWN = new Loan("NOWHERE", "B", "I1", "I2", LocalDate.of(2025, 6, 30));

    @Autowired
    ApplicationContext context;

    @Autowired
    Batches batches;

    static Stream<Object> eventsThatNeedARow() {
        return Stream.of(
                UNKNOWN.started(1, 1, UNKNOWN.firstDue(), 1),
                UNKNOWN.repaid(1, 1),
                UNKNOWN.received(1, 1),
                UNKNOWN.frozen(1, 1),
                UNKNOWN.freezeRefused(1, 1),
                UNKNOWN.freezeUnknown(1, 1),
                UNKNOWN.confirmed(1, 1));
    }

    @ParameterizedTest
    @MethodSource("eventsThatNeedARow")
    void is_not_skipped(Object event) {
        assertThatThrownBy(() -> project(event))
                .isInstanceOf(MissingRow.class)
                .hasMessageContaining("projectNo=NOWHERE");
    }

    @ParameterizedTest
    @MethodSource("eventsThatNeedARow")
    void stops_the_batch_that_it_is_in(Object event) {
        var other = new Loan("THERE", "B", "I1", "I2", LocalDate.of(2025, 6, 30));
        var batch = Stream.concat(Stream.of(other.activated()), Stream.of(event))
                .<EventMessage<?>>map(GenericEventMessage::new)
                .toList();

        assertThatThrownBy(() -> batches.handle(batch, 100))
                .hasRootCauseInstanceOf(MissingRow.class)
                .rootCause()
                .hasMessageContaining("projectNo=NOWHERE");
    }

    @Test
    void of_some_tenders_is_noticed_too() throws Exception {
        var loan = new Loan("PARTS", "B", "I1", "I2", LocalDate.of(2025, 6, 30));
        project(loan.scheduled(1));
        var shares = IntStream.rangeClosed(1, 300)
                .mapToObj(number -> new ReceivableShare(
                        "T" + number, "I" + number, Loan.cents(number), Loan.cents(2), Loan.cents(1)))
                .toList();
        project(new ReceivableOpened("PARTS", 1, loan.due(1), 1, 1, shares));

        assertThatThrownBy(() -> project(loan.received(1, 1)))
                .hasMessageContaining("receivable_plan holds 300 tenders")
                .hasMessageContaining("tenders=2");
    }

    private void project(Object event) throws Exception {
        var message =
                new GenericTrackedEventMessage<>(new GlobalSequenceTrackingToken(1), new GenericEventMessage<>(event));
        for (var projection :
                context.getBeansWithAnnotation(ProcessingGroup.class).values()) {
            new AnnotationEventHandlerAdapter(projection).handle(message);
        }
    }
}
