package io.dueflow.loanimport.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueflow.loanimport.read.PhysicalLines.Line;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PhysicalLinesTest {

    private static List<Line> lines(String text, int bound) throws IOException {
        List<Line> lines = new ArrayList<>();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try (PhysicalLines source = new PhysicalLines(new ByteArrayInputStream(bytes), bound)) {
            for (Optional<Line> line = source.next(); line.isPresent(); line = source.next()) {
                lines.add(line.get());
            }
        }
        return lines;
    }

    @Test
    void every_kind_of_line_end_counts_once() throws IOException {
        assertThat(lines("a\nb\r\nc\rd\n\n\r\ne", 10))
                .containsExactly(
                        new Line(1, "a", false),
                        new Line(2, "b", false),
                        new Line(3, "c", false),
                        new Line(4, "d", false),
                        new Line(5, "", false),
                        new Line(6, "", false),
                        new Line(7, "e", false));
    }

    @Test
    void a_line_end_across_two_buffers_counts_once() throws IOException {
        for (int length = 16_380; length < 16_390; length++) {
            String first = "x".repeat(length);

            assertThat(lines(first + "\r\nnext", 20_000))
                    .containsExactly(new Line(1, first, false), new Line(2, "next", false));
        }
    }

    @Test
    void only_the_first_byte_order_mark_is_dropped() throws IOException {
        assertThat(lines("\uFEFFa\n\uFEFFb", 10))
                .containsExactly(new Line(1, "a", false), new Line(2, "\uFEFFb", false));
    }

    @Test
    void a_line_above_the_bound_is_cut_and_the_next_one_is_whole() throws IOException {
        assertThat(lines("123\n1234\n12345\nx", 4))
                .containsExactly(
                        new Line(1, "123", false),
                        new Line(2, "1234", false),
                        new Line(3, "1234", true),
                        new Line(4, "x", false));
    }

    @Test
    void nothing_has_no_lines() throws IOException {
        assertThat(lines("", 4)).isEmpty();
    }
}
