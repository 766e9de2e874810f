package io.dueflow.loanimport.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CsvRecordsTest {

    /** Each record as its line and its values, or as its line and an exclamation mark. */
    private static List<String> records(String text) throws IOException {
        List<String> found = new ArrayList<>();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try (CsvRecords records = new CsvRecords(new ByteArrayInputStream(bytes))) {
            for (Optional<CsvRecords.CsvRecord> next = records.next(2); next.isPresent(); next = records.next(2)) {
                CsvRecords.CsvRecord csv = next.get();
                found.add(csv.line()
                        + (csv.fault().isPresent() ? "!" : csv.values().toString()));
            }
        }
        return found;
    }

    @Test
    void quotes_hold_commas_quotes_and_line_breaks() throws IOException {
        assertThat(records("\"a,b\",\"c\"\"d\"\n\"e\r\n\n\",f\ng,h"))
                .containsExactly("1[a,b, c\"d]", "2[e\n\n, f]", "5[g, h]");
    }

    @Test
    void a_quote_that_is_never_closed_leaves_the_lines_after_it_readable() throws IOException {
        assertThat(records("a,b\n\"c,d\ne,f\ng,h")).containsExactly("1[a, b]", "2!", "3[e, f]", "4[g, h]");
    }

    @Test
    void a_quote_closed_by_one_of_another_record_leaves_the_lines_between_readable() throws IOException {
        assertThat(records("\"a,b\nc,d\n\"e\",f\ng\",h\ni,j"))
                .containsExactly("1!", "2[c, d]", "3[e, f]", "4!", "5[i, j]");
    }

    @Test
    void lines_joined_to_a_record_of_the_wrong_width_are_read_on_their_own() throws IOException {
        assertThat(records("x,\"a,b\nc,d\ne\",f\ng,h")).containsExactly("1!", "2[c, d]", "3!", "4[g, h]");
    }

    @Test
    void values_are_split_alike_with_and_without_quotes() throws IOException {
        assertThat(records("a,\n,\n\"a\",\n,\"\"\n a , b "))
                .containsExactly("1[a, ]", "2[, ]", "3[a, ]", "4[, ]", "5[ a ,  b ]");
    }

    @Test
    void a_record_that_would_span_more_than_the_bound_is_bad_on_its_first_line_only() throws IOException {
        String between = "c,d\n".repeat(CsvRecords.RECORD_LENGTH / 4 + 1);

        List<String> found = records("\"a,b\n" + between + "\",e\n");

        assertThat(found).hasSize(CsvRecords.RECORD_LENGTH / 4 + 3);
        assertThat(found.get(0)).isEqualTo("1!");
        assertThat(found.get(1)).isEqualTo("2[c, d]");
        assertThat(found.get(found.size() - 1)).endsWith("!");
    }

    @Test
    void a_line_cut_at_the_bound_is_never_joined_to_a_good_record() throws IOException {
        String cut = "x".repeat(CsvRecords.RECORD_LENGTH + 10);

        assertThat(records("\"a\n\",b" + cut + "\nc,d")).containsExactly("1!", "2!", "3[c, d]");
    }
}
