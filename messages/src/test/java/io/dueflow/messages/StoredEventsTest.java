package io.dueflow.messages;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueflow.messages.bank.BankEvent;
import io.dueflow.messages.casework.CaseEvent;
import io.dueflow.messages.financeorder.FinanceOrderEvent;
import io.dueflow.messages.installment.InstallmentEvent;
import io.dueflow.messages.plan.PlanEvent;
import io.dueflow.messages.receivable.ReceivableEvent;
import io.dueflow.messages.reconciliation.ReconciliationEvent;
import io.dueflow.messages.reminder.ReminderEvent;
import io.dueflow.messages.run.RunEvent;
import io.dueflow.messages.statusmessage.StatusMessageEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is stored today still loads tomorrow. An approved file is the text of an event as it lies in the event store of
 * somebody's production; it may gain company, but it must never have to change.
 */
class StoredEventsTest {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** An event as it is approved in a file; later components of a type are shown by its second event, and so on. */
    private record Approved(Object event, String file) {
        @Override
        public String toString() {
            return file;
        }
    }

    static Stream<Class<?>> eventTypes() {
        return Stream.of(
                        PlanEvent.class,
                        InstallmentEvent.class,
                        ReceivableEvent.class,
                        BankEvent.class,
                        CaseEvent.class,
                        ReminderEvent.class,
                        FinanceOrderEvent.class,
                        StatusMessageEvent.class,
                        RunEvent.class,
                        ReconciliationEvent.class)
                .flatMap(StoredEventsTest::records);
    }

    private static Stream<Class<?>> records(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(StoredEventsTest::records)
                : Stream.of(type);
    }

    static Stream<Approved> samples() {
        var count = new HashMap<Class<?>, Integer>();
        return SampleEvents.ALL.stream().map(event -> {
            var number = count.merge(event.getClass(), 1, Integer::sum);
            return new Approved(event, event.getClass().getSimpleName() + (number == 1 ? "" : "-" + number));
        });
    }

    @Test
    void every_event_type_has_a_sample() {
        assertThat(eventTypes()).hasSizeGreaterThanOrEqualTo(53).allMatch(Class::isRecord);
        assertThat(SampleEvents.ALL.stream().map(Object::getClass))
                .containsAll(eventTypes().toList());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void the_approved_text_is_read_as_the_sample(Approved sample) throws IOException {
        assertThat(JSON.readValue(text(sample), sample.event().getClass())).isEqualTo(sample.event());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void the_sample_is_written_as_the_approved_text(Approved sample) throws IOException {
        assertThat(JSON.readTree(JSON.writeValueAsString(sample.event()))).isEqualTo(JSON.readTree(text(sample)));
    }

    private static String text(Approved sample) throws IOException {
        var file = "/stored-events/" + sample.file() + ".json";
        try (var stream = StoredEventsTest.class.getResourceAsStream(file)) {
            assertThat(stream)
                    .as(
                            "A new event is approved once: put this text into messages/src/test/resources%s%n%s",
                            file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(sample.event()))
                    .isNotNull();
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
