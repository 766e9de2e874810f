package io.dueflow.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueflow.messages.installment.InstallmentRepaid;
import io.dueflow.messages.money.Money;
import io.dueflow.query.testing.QuerySideTest;
import java.nio.charset.StandardCharsets;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/** With the serializer that the product is configured with. */
@QuerySideTest
class StoredEventToleranceTest {

    @Autowired
    @Qualifier("eventSerializer")
    Serializer serializer;

    @Test
    void a_field_that_a_later_version_added_is_passed_over() {
        var stored = """
                {"projectNo": "P1", "period": 3, "attempt": 1, "amount": 101000, "channel": "night", "extra": {"a": []}}""";
        var serialized = new SimpleSerializedObject<>(
                stored.getBytes(StandardCharsets.UTF_8), byte[].class, InstallmentRepaid.class.getName(), null);

        assertThat(serializer.<byte[], InstallmentRepaid>deserialize(serialized))
                .isEqualTo(new InstallmentRepaid("P1", 3, 1, Money.ofCents(101_000)));
    }

    @Test
    void money_is_stored_as_whole_cents() {
        var serialized = serializer.serialize(new InstallmentRepaid("P1", 3, 1, Money.ofCents(101_000)), String.class);

        assertThat(serialized.getData()).contains("\"amount\":101000");
    }
}
