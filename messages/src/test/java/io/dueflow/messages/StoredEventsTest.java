package io.dueflow.messages;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueflow.messages.bank.BankEvent;
import io.dueflow.messages.installment.InstallmentEvent;
import io.dueflow.messages.plan.PlanEvent;
import io.dueflow.messages.receivable.ReceivableEvent;
import io.dueflow.messages.run.RunEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
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

    static Stream<Class<?>> eventTypes() {
        return Stream.of(
                        PlanEvent.class, InstallmentEvent.class, ReceivableEvent.class, BankEvent.class, RunEvent.class)
                .flatMap(StoredEventsTest::records);
    }

    private static Stream<Class<?>> records(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(StoredEventsTest::records)
                : Stream.of(type);
    }

    @Test
    void all_event_types_are_looked_at() {
        assertThat(eventTypes()).hasSizeGreaterThanOrEqualTo(19).allMatch(Class::isRecord);
    }

    @ParameterizedTest
    @MethodSource("eventTypes")
    void the_approved_text_is_read_as_the_sample(Class<?> type) throws IOException {
        assertThat(JSON.readValue(approved(type), type)).isEqualTo(sample(type));
    }

    @ParameterizedTest
    @MethodSource("eventTypes")
    void the_sample_is_written_as_the_approved_text(Class<?> type) throws IOException {
        assertThat(JSON.readTree(JSON.writeValueAsString(sample(type)))).isEqualTo(JSON.readTree(approved(type)));
    }

    private static Object sample(Class<?> type) {
        var samples = SampleEvents.ALL.stream().filter(type::isInstance).toList();
        assertThat(samples)
                .as("%s needs a sample in SampleEvents", type.getSimpleName())
                .hasSize(1);
        return samples.get(0);
    }

    private static String approved(Class<?> type) throws IOException {
        var file = "/stored-events/" + type.getSimpleName() + ".json";
        try (var stream = StoredEventsTest.class.getResourceAsStream(file)) {
            assertThat(stream)
                    .as(
                            "A new event type is approved once: put this text into messages/src/test/resources%s%n%s",
                            file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(sample(type)))
                    .isNotNull();
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
