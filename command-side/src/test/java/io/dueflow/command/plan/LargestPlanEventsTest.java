package io.dueflow.command.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueflow.command.sample.Json;
import io.dueflow.command.sample.LargestProject;
import io.dueflow.messages.plan.ActivateRepaymentPlan;
import io.dueflow.messages.plan.RepaymentWay;
import io.dueflow.messages.plan.TendersRecorded;
import io.dueflow.messages.receivable.ReceivableOpened;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.matchers.Matchers;
import org.hamcrest.Matcher;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LargestPlanEventsTest {

    private static final int MOST_BYTES = 64 * 1024;

    @ParameterizedTest
    @EnumSource(
            value = RepaymentWay.class,
            names = {"EQUAL_INSTALLMENTS", "ALL_AT_END"})
    void no_event_of_the_largest_plan_outgrows_64_kibibytes(RepaymentWay way) {
        List<Object> events = new ArrayList<>();

        new AggregateTestFixture<>(RepaymentPlan.class)
                .givenNoPriorActivity()
                .when(new ActivateRepaymentPlan(LargestProject.project(way), LargestProject.tenders()))
                .expectResultMessagePayload(true)
                .expectEventsMatching(collectedInto(events));

        int periods = way == RepaymentWay.ALL_AT_END ? 1 : 360;
        assertThat(events).filteredOn(TendersRecorded.class::isInstance).hasSize(4);
        assertThat(events).filteredOn(ReceivableOpened.class::isInstance).hasSize(4 * periods);
        // The upper half of the bound is meant to be used: smaller events would only be more of them.
        assertThat(events.stream().mapToInt(Json::bytes).max().orElseThrow()).isBetween(MOST_BYTES / 2, MOST_BYTES);
    }

    private static Matcher<List<EventMessage<?>>> collectedInto(List<Object> events) {
        return Matchers.predicate(messages ->
                events.addAll(messages.stream().map(EventMessage::getPayload).toList()));
    }
}
