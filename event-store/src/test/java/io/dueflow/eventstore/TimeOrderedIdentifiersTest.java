package io.dueflow.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.IntStream;
import org.axonframework.common.IdentifierFactory;
import org.junit.jupiter.api.Test;

class TimeOrderedIdentifiersTest {

    private final IdentifierFactory identifiers = IdentifierFactory.getInstance();

    @Test
    void axon_uses_them() {
        assertThat(identifiers).isInstanceOf(TimeOrderedIdentifiers.class);
    }

    @Test
    void a_later_one_sorts_behind_also_within_a_millisecond() {
        assertThat(IntStream.range(0, 20_000)
                        .mapToObj(i -> identifiers.generateIdentifier())
                        .toList())
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void threads_never_get_the_same() {
        assertThat(IntStream.range(0, 100_000)
                        .parallel()
                        .mapToObj(i -> identifiers.generateIdentifier())
                        .toList())
                .doesNotHaveDuplicates();
    }

    @Test
    void they_are_uuids_of_version_7() {
        var uuid = UUID.fromString(identifiers.generateIdentifier());

        assertThat(uuid.version()).isEqualTo(7);
        assertThat(uuid.variant()).isEqualTo(2);
        assertThat(uuid.getMostSignificantBits() >>> 16)
                .isBetween(System.currentTimeMillis() - 60_000, System.currentTimeMillis() + 60_000);
    }
}
