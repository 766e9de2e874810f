package io.dueflow.evidence.hash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class EventHashTest {

    private static final byte[] KEY = key();
    private static final String PAYLOAD = """
            {"projectNo":"P1","period":3,"shares":[{"u":"A","c":100},{"u":"李","c":-1},{"u":null,"c":0.50}],\
            "on":true,"none":[]}""";
    private static final EventHeader HEADER =
            new EventHeader(7, "receivable/P1/3", 1, "Receivable", "e-1", "x.Y", null, "2026-12-15T01:02:03Z");

    /** Computed by other code, in another language, from what ADR 22 says. */
    @Test
    void the_hashes_are_those_that_are_written_down() {
        assertThat(ContentReader.read(bytes(PAYLOAD)).hash(Salt.of(KEY, "e-1")))
                .hasToString("e2d6cb87245b8e2c969d53f115336daca87999ff3dd4346a2692c8e1975d1fd7");
        assertThat(event(PAYLOAD).hash(KEY, filled(9)))
                .hasToString("30ab2b1db593bc0ee6721fa7cfd8655b56d96cc548ab2f8b46ff245f185dd492");
        assertThat(SealHash.of(Hash.ZERO, 1, LocalDate.of(2026, 12, 15), 5, 2, 9, filled(7)))
                .hasToString("696120ab9cf06fddc10281df85e70c00004bb5ae2d59f482e6079346faf97441");
    }

    @Test
    void every_part_of_an_event_is_covered() {
        var sealed = event(PAYLOAD).hash(KEY, filled(9));
        for (var other : new String[] {
            PAYLOAD.replace("100", "101"),
            PAYLOAD.replace("0.50", "0.5"),
            PAYLOAD.replace("100", "\"100\""),
            PAYLOAD.replace("null", "\"null\""),
            PAYLOAD.replace("\"on\"", "\"no\""),
            PAYLOAD.replace("[]", "[0]"),
            PAYLOAD.replace("[]", "{}"),
            PAYLOAD + "{}",
            PAYLOAD.replace("\"on\":true", "\"period\":3"),
            "",
            "nonsense"
        }) {
            assertThat(event(other).hash(KEY, filled(9))).as(other).isNotEqualTo(sealed);
        }
        assertThat(new StoredEvent(HEADER, bytes(PAYLOAD), bytes("{\"by\":1}")).hash(KEY, filled(9)))
                .isNotEqualTo(sealed);
        assertThat(event(PAYLOAD).hash(KEY, filled(8))).isNotEqualTo(sealed);
        assertThat(new EventHeader(7, "receivable/P1/3", 1, "Receivable", "e-1", "x.Y", "", "2026-12-15T01:02:03Z")
                        .hash(filled(1), filled(2), filled(3)))
                .isNotEqualTo(HEADER.hash(filled(1), filled(2), filled(3)));
    }

    @Test
    void whatever_is_told_the_hash_is_the_same_also_after_it_was_written_and_read() {
        var event = event(PAYLOAD);
        var hash = ContentReader.read(bytes(PAYLOAD)).hash(Salt.of(KEY, "e-1"));
        for (var told : new String[] {"", "/projectNo", "/shares/1/u", "/shares/2/c", "/on", "/period"}) {
            var part = event.tell(KEY, told::equals);
            var read = JsonMapper.shared().readValue(JsonMapper.shared().writeValueAsString(part), Part.class);
            assertThat(read).isEqualTo(part);
            assertThat(read.hash()).isEqualTo(hash);
        }
        assertThat(event.tell(KEY, path -> true).hash()).isEqualTo(hash);
    }

    @Test
    void what_is_not_told_cannot_be_read_and_not_be_guessed() {
        var told = text(Set.of("/projectNo", "/shares/1/u", "/shares/1/c")::contains);
        assertThat(told).contains("P1", "李").doesNotContain("\"A\"", "\"100\"", "0.50");

        // Whoever knows all but the key cannot recompute what is hidden.
        var guessed = new StoredEvent(HEADER, bytes(PAYLOAD), null).tell(new byte[32], path -> false);
        assertThat(guessed.hash())
                .isNotEqualTo(event(PAYLOAD).tell(KEY, path -> false).hash());
    }

    @Test
    void two_parts_with_the_same_text_have_different_salts() {
        var twice = "{\"a\":\"x\",\"b\":\"x\"}";
        var part = (Part.Fields) event(twice).tell(KEY, path -> true);
        assertThat(part.fields().get("a")).isNotEqualTo(part.fields().get("b"));
    }

    private static String text(Predicate<String> isTold) {
        return JsonMapper.shared().writeValueAsString(event(PAYLOAD).tell(KEY, isTold));
    }

    private static StoredEvent event(String payload) {
        return new StoredEvent(HEADER, bytes(payload), bytes("{}"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Hash filled(int value) {
        var bytes = new byte[Hash.LENGTH];
        Arrays.fill(bytes, (byte) value);
        return Hash.of(bytes);
    }

    private static byte[] key() {
        var key = new byte[32];
        for (int at = 0; at < key.length; at++) {
            key[at] = (byte) at;
        }
        return key;
    }
}
