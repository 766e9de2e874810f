package io.dueflow.loanimport;

import static io.dueflow.loanimport.Books.PROJECT_HEADER;
import static io.dueflow.loanimport.Books.TENDER_HEADER;
import static io.dueflow.loanimport.Books.project;
import static io.dueflow.loanimport.Books.tender;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dueflow.loanimport.read.BookBounds;
import io.dueflow.loanimport.read.LoanBookRefused;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoundsOfABookTest {

    private static final String PROJECTS = PROJECT_HEADER + project("P1") + project("P2");
    private static final String TENDERS = TENDER_HEADER + tender("T1", "P1", "1000") + tender("T2", "P2", "1000");

    @TempDir
    Path folder;

    private final Plans plans = new Plans();
    private final Heard heard = new Heard();

    private ImportCounts run(Path book, BookBounds bounds) throws Exception {
        return new LoanBookImport(plans.gateway(), bounds, 2).run(book, heard);
    }

    private void assertRefused(Path book, BookBounds bounds, String reason) {
        assertThatThrownBy(() -> run(book, bounds))
                .isInstanceOf(LoanBookRefused.class)
                .hasMessageContaining(reason);
        assertThat(plans.commands()).isZero();
    }

    @Test
    void a_zip_of_the_two_files_is_a_book() throws Exception {
        Path zip = Books.zip(folder, Map.of("tenders.csv", TENDERS, "projects.csv", PROJECTS));

        assertThat(run(zip, BookBounds.DEFAULT).imported()).isEqualTo(2);
    }

    @Test
    void a_zip_of_one_file_of_json_lines_is_a_book() throws Exception {
        Path zip = Books.zip(folder, Map.of("may.jsonl", Books.json("P1", Books.jsonTender("T1", "1000"))));

        assertThat(run(zip, BookBounds.DEFAULT).imported()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../projects.csv", "/projects.csv", "book/projects.csv", "..\\projects.csv", "a.txt"})
    void a_zip_with_any_other_name_is_refused(String name) {
        assertRefused(
                Books.zip(folder, Map.of(name, PROJECTS, "tenders.csv", TENDERS)),
                BookBounds.DEFAULT,
                "must hold projects.csv and tenders.csv");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../may.jsonl", "books/may.jsonl", "..\\may.jsonl"})
    void json_lines_in_a_folder_of_the_zip_are_refused(String name) {
        assertRefused(Books.zip(folder, Map.of(name, "{}")), BookBounds.DEFAULT, "must hold");
    }

    @Test
    void a_zip_with_a_third_file_is_refused() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("projects.csv", PROJECTS);
        files.put("tenders.csv", TENDERS);
        files.put("evil\nname" + "x".repeat(10_000), "");

        assertThatThrownBy(() -> run(Books.zip(folder, files), BookBounds.DEFAULT))
                .isInstanceOf(LoanBookRefused.class)
                .message()
                .hasSizeLessThan(250)
                .doesNotContain("\n");
    }

    @Test
    void an_empty_or_damaged_zip_is_refused() throws Exception {
        Path zip = Books.zip(folder, Map.of("projects.csv", PROJECTS, "tenders.csv", TENDERS));
        byte[] good = Files.readAllBytes(zip);
        good[60] ^= 0x55;
        good[61] ^= 0x55;
        Files.write(zip, good);
        assertRefused(zip, BookBounds.DEFAULT, "damaged");

        Files.write(zip, new byte[0]);
        assertRefused(zip, BookBounds.DEFAULT, "damaged");

        Files.writeString(zip, "PK, but not really");
        assertRefused(zip, BookBounds.DEFAULT, "damaged");
    }

    @Test
    void a_zip_bomb_is_stopped_by_what_it_really_unpacks_to() throws Exception {
        String bomb = PROJECT_HEADER + "\n".repeat(3_000_000);
        Path zip = Books.zip(folder, Map.of("projects.csv", bomb, "tenders.csv", TENDERS));
        assertThat(Files.size(zip)).isLessThan(20_000);

        assertRefused(zip, new BookBounds(1_000_000, 20_000, 10, 10), "more than 1000000 bytes");
    }

    @Test
    void both_files_together_count_against_the_bound() {
        Path book = Books.folder(folder, PROJECTS, TENDERS);

        assertRefused(
                book,
                new BookBounds(PROJECTS.length() + TENDERS.length() - 1, 100, 10, 10),
                "more than " + (PROJECTS.length() + TENDERS.length() - 1) + " bytes");
    }

    @Test
    void a_zip_that_is_too_large_itself_is_refused() {
        Path zip = Books.zip(folder, Map.of("tenders.csv", TENDERS, "projects.csv", PROJECTS));

        assertRefused(zip, new BookBounds(1_000_000, 100, 10, 10), "The zip has more than 100 bytes");
    }

    @Test
    void too_many_projects_or_tenders_are_refused_with_the_bound() throws Exception {
        Path book = Books.folder(folder, PROJECTS, TENDERS);

        assertRefused(book, new BookBounds(1_000_000, 100, 1, 2), "more than 1 projects");
        assertRefused(book, new BookBounds(1_000_000, 100, 2, 1), "more than 1 tenders");
        assertThat(run(book, new BookBounds(1_000_000, 100, 2, 2)).imported()).isEqualTo(2);
    }

    @Test
    void what_is_no_book_is_refused() throws Exception {
        assertRefused(folder.resolve("nothing.zip"), BookBounds.DEFAULT, "no file or folder nothing.zip");
        assertRefused(folder, BookBounds.DEFAULT, "no file projects.csv");
        assertRefused(Files.writeString(folder.resolve("book.xlsx"), ""), BookBounds.DEFAULT, "book.xlsx");
    }
}
