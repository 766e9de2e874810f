package io.dueflow.loanimport;

import static io.dueflow.loanimport.Books.json;
import static io.dueflow.loanimport.Books.jsonTender;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dueflow.loanimport.read.BookBounds;
import io.dueflow.loanimport.read.LoanBookRefused;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLinesImportTest {

    private static final String GOOD = json("P1", jsonTender("T1", "400.00") + "," + jsonTender("T2", "\"600\""));

    @TempDir
    Path folder;

    private final Plans plans = new Plans();
    private final LoanBookImport loanBookImport = new LoanBookImport(plans.gateway(), BookBounds.DEFAULT, 8);
    private final Heard heard = new Heard();

    private ImportCounts run(String lines) throws Exception {
        return loanBookImport.run(Books.jsonLines(folder, lines), heard);
    }

    @Test
    void a_line_is_a_project_with_its_tenders() throws Exception {
        ImportCounts counts = run("\uFEFF" + GOOD);

        assertThat(heard.rejected).isEmpty();
        assertThat(counts).isEqualTo(new ImportCounts(1, 2, 1, 0, 0, 0));
        assertThat(plans.byProject().get("P1").tenders()).hasSize(2);
    }

    @Test
    void the_same_book_as_csv_is_unchanged() throws Exception {
        run(GOOD);

        ImportCounts again = loanBookImport.run(
                Books.folder(
                        folder,
                        Books.PROJECT_HEADER + Books.project("P1"),
                        Books.TENDER_HEADER + Books.tender("T1", "P1", "400") + Books.tender("T2", "P1", "600")),
                heard);

        assertThat(again.unchanged()).isEqualTo(1);
    }

    @Test
    void bad_fields_are_named_with_their_place_inside_the_line() throws Exception {
        String bad = json("P2", jsonTender("T3", "1e3") + ",7," + jsonTender("T 4", "-1"))
                .replace("\"periods\":12", "\"periods\":[12],\"color\":\"red\"");

        ImportCounts counts = run(bad + "\r\n" + GOOD);

        assertThat(counts).isEqualTo(new ImportCounts(2, 5, 1, 0, 1, 0));
        assertThat(heard.places())
                .containsExactly(
                        "book.jsonl:1 periods=",
                        "book.jsonl:1 color=",
                        "book.jsonl:1 periods=",
                        "book.jsonl:1 tenders[0].amount=1e3",
                        "book.jsonl:1 tenders[1].=",
                        "book.jsonl:1 tenders[2].tenderNo=T 4",
                        "book.jsonl:1 tenders[2].amount=-1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"projectNo\":\"P2\"",
                "nonsense",
                "[]",
                "{} {}",
                "{\"amount\":NaN}",
                "{\"amount\":１００}",
                "{\"tenders\":[{",
                "{\"x\":[[[[[[[[[[[[[1]]]]]]]]]]]]]}"
            })
    void a_line_that_is_not_one_json_object_costs_only_itself(String line) throws Exception {
        ImportCounts counts = run(line + "\n" + GOOD);

        assertThat(counts).isEqualTo(new ImportCounts(2, 2, 1, 0, 1, 0));
        assertThat(heard.rejected).singleElement().satisfies(entry -> {
            assertThat(entry.line()).isEqualTo(1);
            assertThat(entry.field()).isEmpty();
        });
    }

    @Test
    void a_repeated_field_and_tenders_that_are_no_list_are_named() throws Exception {
        run(json("P1", "")
                .replace("\"periods\":12", "\"periods\":12,\"periods\":13")
                .replace("[]", "{}"));

        assertThat(heard.reasons()).containsExactly("The field appears more than once.", "The field must be a list.");
    }

    @Test
    void a_tender_may_name_only_the_project_it_is_written_in() throws Exception {
        run(json("P1", jsonTender("T1", "1000").replace("{", "{\"projectNo\":\"P1\","))
                + json("P2", jsonTender("T2", "1000").replace("{", "{\"projectNo\":\"P9\",")));

        assertThat(plans.byProject()).containsOnlyKeys("P1");
        assertThat(heard.places()).containsExactly("book.jsonl:2 tenders[0].projectNo=P9", "book.jsonl:2 tenders=");
    }

    @Test
    void bad_tenders_are_named_even_where_the_project_has_no_number() throws Exception {
        run(json("", jsonTender("T1", "\"x\"")));

        assertThat(heard.places()).containsExactly("book.jsonl:1 projectNo=", "book.jsonl:1 tenders[0].amount=x");
    }

    @Test
    void numbers_repeated_on_other_lines_are_named() throws Exception {
        run(GOOD
                + json("P1", jsonTender("T3", "1000"))
                + json("P2", jsonTender("T4", "1000"))
                + json("P3", jsonTender("T4", "1000")));

        assertThat(plans.byProject()).isEmpty();
        assertThat(heard.places())
                .containsExactly(
                        "book.jsonl:1 projectNo=P1",
                        "book.jsonl:2 projectNo=P1",
                        "book.jsonl:3 tenders[0].tenderNo=T4",
                        "book.jsonl:4 tenders[0].tenderNo=T4",
                        "book.jsonl:3 tenders=",
                        "book.jsonl:4 tenders=");
    }

    @Test
    void bytes_that_are_not_utf_8_are_named() throws Exception {
        Path book = folder.resolve("book.jsonl");
        Files.write(
                book,
                (GOOD.replace("I1", "\u00e9") + json("P2", jsonTender("T9", "1000")))
                        .getBytes(StandardCharsets.ISO_8859_1));

        loanBookImport.run(book, heard);

        assertThat(plans.byProject()).containsOnlyKeys("P2");
        assertThat(heard.reasons()).contains("It is not written in UTF-8.");
    }

    @Test
    void a_line_above_the_bound_costs_only_itself() throws Exception {
        run("{\"x\":\"" + "y".repeat(1 << 20) + "\"}\n" + GOOD);

        assertThat(plans.byProject()).containsOnlyKeys("P1");
        assertThat(heard.reasons()).containsExactly("The line is longer than 1048576 characters.");
    }

    @Test
    void an_empty_file_is_refused() {
        assertThatThrownBy(() -> run("\n \n"))
                .isInstanceOf(LoanBookRefused.class)
                .hasMessage("The file book.jsonl is empty.");
    }
}
