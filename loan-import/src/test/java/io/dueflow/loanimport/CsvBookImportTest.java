package io.dueflow.loanimport;

import static io.dueflow.loanimport.Books.PROJECT_HEADER;
import static io.dueflow.loanimport.Books.TENDER_HEADER;
import static io.dueflow.loanimport.Books.project;
import static io.dueflow.loanimport.Books.tender;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dueflow.loanimport.read.BookBounds;
import io.dueflow.loanimport.read.LoanBookRefused;
import io.dueflow.messages.money.Money;
import io.dueflow.messages.plan.ActivateRepaymentPlan;
import io.dueflow.messages.plan.Project;
import io.dueflow.messages.plan.RepaymentWay;
import io.dueflow.messages.plan.Tender;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvBookImportTest {

    private static final String GOOD_TENDERS = tender("T1", "P1", "400.00") + tender("T2", "P1", "600");

    @TempDir
    Path folder;

    private final Plans plans = new Plans();
    private final LoanBookImport loanBookImport = new LoanBookImport(plans.gateway(), BookBounds.DEFAULT, 8);
    private final Heard heard = new Heard();

    private ImportCounts run(String projects, String tenders) throws Exception {
        return loanBookImport.run(Books.folder(folder, projects, tenders), heard);
    }

    @Test
    void a_project_goes_in_with_its_terms_and_all_its_tenders() throws Exception {
        ImportCounts counts = run(PROJECT_HEADER + project("P1"), TENDER_HEADER + GOOD_TENDERS);

        assertThat(counts).isEqualTo(new ImportCounts(1, 2, 1, 0, 0, 0));
        assertThat(heard.rejected).isEmpty();
        assertThat(plans.byProject().get("P1"))
                .isEqualTo(new ActivateRepaymentPlan(
                        new Project(
                                "P1",
                                "B1",
                                "C1",
                                Money.ofCents(100_000),
                                LocalDate.of(2026, 1, 31),
                                12,
                                RepaymentWay.EQUAL_INSTALLMENTS,
                                new BigDecimal("0.12"),
                                new BigDecimal("0.1"),
                                new BigDecimal("0.1")),
                        List.of(
                                new Tender("T1", "I1", "C2", Money.ofCents(40_000)),
                                new Tender("T2", "I1", "C2", Money.ofCents(60_000)))));
    }

    @Test
    void a_repeat_of_the_same_book_changes_nothing() throws Exception {
        run(PROJECT_HEADER + project("P1"), TENDER_HEADER + GOOD_TENDERS);

        ImportCounts again = run(PROJECT_HEADER + project("P1"), TENDER_HEADER + GOOD_TENDERS);

        assertThat(again).isEqualTo(new ImportCounts(1, 2, 0, 1, 0, 0));
        assertThat(heard.rejected).isEmpty();
    }

    @Test
    void the_same_content_written_otherwise_is_unchanged() throws Exception {
        run(PROJECT_HEADER + project("P1"), TENDER_HEADER + GOOD_TENDERS);

        ImportCounts again = run(
                "investorFeeRate,annualRate,borrowerAnnualRate,repaymentWay,periods,startDate,amount,"
                        + "borrowerConsumerId,borrowerUserNo,projectNo\r\n"
                        + "\"0.10\",0.1,0.1200,EQUAL_INSTALLMENTS,012,2026-01-31,1000,C1,B1,\"P1\"\r\n",
                TENDER_HEADER + tender("T2", "P1", "600.0") + "\n\n" + tender("T1", "P1", "400"));

        assertThat(heard.rejected).isEmpty();
        assertThat(again.unchanged()).isEqualTo(1);
    }

    @Test
    void a_project_that_is_there_with_other_terms_is_rejected_with_the_reason() throws Exception {
        run(PROJECT_HEADER + project("P1"), TENDER_HEADER + GOOD_TENDERS);

        ImportCounts again = run(PROJECT_HEADER + project("P1").replace(",12,", ",24,"), TENDER_HEADER + GOOD_TENDERS);

        assertThat(again).isEqualTo(new ImportCounts(1, 2, 0, 0, 1, 0));
        assertThat(heard.places()).containsExactly("projects.csv:2 projectNo=P1");
        assertThat(heard.reasons()).containsExactly("The plan was activated with other terms.");
    }

    @Test
    void every_bad_field_of_every_bad_record_is_named_and_the_good_project_goes_in() throws Exception {
        String projects = PROJECT_HEADER
                + "P 2,B1,C1,1e3,2026-02-30,0,SOMEHOW,0.37,0.1,1.5\n"
                + project("P1")
                + "P3,,C1,-5,2026-01-31,361,ALL_AT_END,0.1,0.2,0.123456789\n";

        ImportCounts counts = run(projects, TENDER_HEADER + GOOD_TENDERS);

        assertThat(counts).isEqualTo(new ImportCounts(3, 2, 1, 0, 2, 0));
        assertThat(plans.byProject()).containsOnlyKeys("P1");
        assertThat(heard.places())
                .containsExactly(
                        "projects.csv:2 projectNo=P 2",
                        "projects.csv:2 amount=1e3",
                        "projects.csv:2 startDate=2026-02-30",
                        "projects.csv:2 periods=0",
                        "projects.csv:2 repaymentWay=SOMEHOW",
                        "projects.csv:2 borrowerAnnualRate=0.37",
                        "projects.csv:2 investorFeeRate=1.5",
                        "projects.csv:4 borrowerUserNo=",
                        "projects.csv:4 amount=-5",
                        "projects.csv:4 periods=361",
                        "projects.csv:4 investorFeeRate=0.123456789",
                        "projects.csv:4 annualRate=0.2");
    }

    @Test
    void a_bad_tender_makes_its_project_bad_and_both_are_named() throws Exception {
        ImportCounts counts = run(
                PROJECT_HEADER + project("P1") + project("P2"),
                TENDER_HEADER
                        + tender("T1", "P1", "400")
                        + tender("T2", "P1", "six hundred")
                        + tender("T3", "P2", "1000"));

        assertThat(counts).isEqualTo(new ImportCounts(2, 3, 1, 0, 1, 0));
        assertThat(plans.byProject()).containsOnlyKeys("P2");
        assertThat(heard.places()).containsExactly("tenders.csv:3 amount=six hundred", "projects.csv:2 tenders=");
        assertThat(heard.reasons().get(1)).contains("line 3 of tenders.csv");
    }

    @Test
    void of_a_project_number_that_appears_twice_neither_record_goes_in() throws Exception {
        ImportCounts counts = run(
                PROJECT_HEADER + project("P1") + project("P2") + project("P1") + project("P1"),
                TENDER_HEADER + GOOD_TENDERS + tender("T3", "P2", "1000"));

        assertThat(counts).isEqualTo(new ImportCounts(4, 3, 1, 0, 3, 0));
        assertThat(plans.byProject()).containsOnlyKeys("P2");
        assertThat(heard.places())
                .containsExactly(
                        "projects.csv:2 projectNo=P1", "projects.csv:4 projectNo=P1", "projects.csv:5 projectNo=P1");
    }

    @Test
    void a_tender_number_that_appears_twice_makes_all_its_projects_bad() throws Exception {
        ImportCounts counts = run(
                PROJECT_HEADER + project("P1") + project("P2") + project("P3"),
                TENDER_HEADER + tender("T1", "P1", "1000") + tender("T1", "P2", "1000") + tender("T2", "P3", "1000"));

        assertThat(counts).isEqualTo(new ImportCounts(3, 3, 1, 0, 2, 0));
        assertThat(plans.byProject()).containsOnlyKeys("P3");
        assertThat(heard.places())
                .containsExactly(
                        "tenders.csv:2 tenderNo=T1",
                        "tenders.csv:3 tenderNo=T1",
                        "projects.csv:2 tenders=",
                        "projects.csv:3 tenders=");
    }

    @Test
    void a_repeated_tender_number_is_seen_where_the_first_tender_is_bad_otherwise() throws Exception {
        run(
                PROJECT_HEADER + project("P1") + project("P2"),
                TENDER_HEADER + tender("T1", "P1", "x") + tender("T1", "P2", "1000"));

        assertThat(plans.byProject()).isEmpty();
    }

    @Test
    void a_tender_of_an_unknown_project_is_named() throws Exception {
        ImportCounts counts =
                run(PROJECT_HEADER + project("P1"), TENDER_HEADER + GOOD_TENDERS + tender("T3", "P9", "5"));

        assertThat(counts).isEqualTo(new ImportCounts(1, 3, 1, 0, 0, 0));
        assertThat(heard.places()).containsExactly("tenders.csv:4 projectNo=P9");
    }

    @Test
    void tenders_that_do_not_add_up_to_the_project_are_named_with_their_sum() throws Exception {
        run(PROJECT_HEADER + project("P1"), TENDER_HEADER + tender("T1", "P1", "999.99"));

        assertThat(heard.places()).containsExactly("projects.csv:2 amount=1000.00");
        assertThat(heard.reasons()).containsExactly("Its tenders add up to 999.99.");
        assertThat(plans.commands()).isZero();
    }

    @Test
    void a_project_without_tenders_is_named() throws Exception {
        run(PROJECT_HEADER + project("P1"), TENDER_HEADER);

        assertThat(heard.reasons()).containsExactly("It has no tenders.");
    }

    @Test
    void a_project_takes_a_thousand_tenders_and_not_one_more() throws Exception {
        StringBuilder tenders = new StringBuilder(TENDER_HEADER);
        IntStream.rangeClosed(1, 1_000).forEach(i -> tenders.append(tender("T" + i, "P1", "1")));
        IntStream.rangeClosed(1, 1_001).forEach(i -> tenders.append(tender("U" + i, "P2", "1")));

        run(PROJECT_HEADER + project("P1") + project("P2"), tenders.toString());

        assertThat(plans.byProject()).containsOnlyKeys("P1");
        assertThat(heard.places()).containsExactly("projects.csv:3 tenders=");
    }

    @Test
    void lines_are_counted_as_an_editor_does_through_crlf_blank_lines_and_line_breaks_in_quotes() throws Exception {
        String projects = "\uFEFF" + PROJECT_HEADER.replace("\n", "\r\n")
                + "\r\n"
                + "P2,\"B\r\n1\",C1,1000,2026-01-31,12,ALL_AT_END,0.12,0.1,0\r\n"
                + "P3,B1,C1,0,2026-01-31,12,ALL_AT_END,0.12,0.1,0\r\n"
                + project("P1").replace("\n", "");

        ImportCounts counts = run(projects, TENDER_HEADER + GOOD_TENDERS);

        assertThat(counts).isEqualTo(new ImportCounts(3, 2, 1, 0, 2, 0));
        assertThat(heard.places()).containsExactly("projects.csv:3 borrowerUserNo=B�1", "projects.csv:5 amount=0");
    }

    @Test
    void a_misplaced_quote_costs_only_its_own_line() throws Exception {
        String projects = PROJECT_HEADER
                + "\"P2,B1,C1,1000,2026-01-31,12,ALL_AT_END,0.12,0.1,0\n"
                + "P3,B1,C1,abc,2026-01-31,12,ALL_AT_END,0.12,0.1,0\n"
                + "\"P4\"x,B1,C1,1000,2026-01-31,12,ALL_AT_END,0.12,0.1,0\n"
                + project("P1")
                + "P5,B1,C1,1000,2026-01-31,12,ALL_AT_END,0.12,0.1,\"0\n";

        ImportCounts counts = run(projects, TENDER_HEADER + GOOD_TENDERS);

        assertThat(counts).isEqualTo(new ImportCounts(5, 2, 1, 0, 4, 0));
        assertThat(plans.byProject()).containsOnlyKeys("P1");
        assertThat(heard.rejected).extracting(entry -> entry.line()).containsExactly(2L, 3L, 4L, 6L);
    }

    @Test
    void a_line_that_is_far_too_long_is_named_and_not_held_in_memory() throws Exception {
        String projects = PROJECT_HEADER + "P2," + "9".repeat(1_000_000) + "\n" + project("P1");

        run(projects, TENDER_HEADER + GOOD_TENDERS);

        assertThat(plans.byProject()).containsOnlyKeys("P1");
        assertThat(heard.rejected).singleElement().satisfies(entry -> {
            assertThat(entry.line()).isEqualTo(2);
            assertThat(entry.value()).hasSize(60).endsWith("…");
            assertThat(entry.reason()).contains("longer than 4096");
        });
    }

    @Test
    void a_record_with_too_few_or_too_many_values_is_named() throws Exception {
        run(
                PROJECT_HEADER + project("P1") + "P2,B1\n" + project("P3").replace("\n", ",more\n"),
                TENDER_HEADER + GOOD_TENDERS);

        assertThat(heard.reasons())
                .containsExactly(
                        "The record has 2 values where the header names 10 columns.",
                        "The record has 11 values where the header names 10 columns.");
        assertThat(plans.byProject()).containsOnlyKeys("P1");
    }

    @Test
    void a_value_in_another_encoding_is_named() throws Exception {
        Books.folder(folder, PROJECT_HEADER, TENDER_HEADER + GOOD_TENDERS);
        String projects = PROJECT_HEADER + "P2,张三,C1,1000,2026-01-31,12,ALL_AT_END,0.12,0.1,0\n" + project("P1");
        Files.write(folder.resolve("projects.csv"), projects.getBytes(Charset.forName("GBK")));

        loanBookImport.run(folder, heard);

        assertThat(plans.byProject()).containsOnlyKeys("P1");
        assertThat(heard.rejected).singleElement().satisfies(entry -> {
            assertThat(entry.field()).isEqualTo("borrowerUserNo");
            assertThat(entry.reason()).isEqualTo("It is not written in UTF-8.");
        });
    }

    @Test
    void headers_must_name_each_column_once_and_no_other() throws Exception {
        assertThatThrownBy(() -> run(
                        PROJECT_HEADER.replace("periods,", "months,amount,") + project("P1"),
                        TENDER_HEADER.replace("tenderNo,", "") + GOOD_TENDERS))
                .isInstanceOf(LoanBookRefused.class);

        assertThat(heard.places())
                .containsExactly(
                        "projects.csv:1 amount=amount",
                        "projects.csv:1 months=months",
                        "projects.csv:1 periods=",
                        "tenders.csv:1 tenderNo=");
        assertThat(plans.commands()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\uFEFF", "\n\r\n"})
    void an_empty_file_is_named(String empty) {
        assertThatThrownBy(() -> run(empty, TENDER_HEADER)).isInstanceOf(LoanBookRefused.class);

        assertThat(heard.places()).containsExactly("projects.csv:1 =");
        assertThat(heard.reasons().get(0)).contains("empty");
    }

    @Test
    void a_book_of_headers_alone_is_an_import_of_nothing() throws Exception {
        assertThat(run(PROJECT_HEADER, TENDER_HEADER)).isEqualTo(ImportCounts.NONE);
    }

    @Test
    void progress_ends_with_every_project_accounted_for() throws Exception {
        StringBuilder projects = new StringBuilder(PROJECT_HEADER);
        StringBuilder tenders = new StringBuilder(TENDER_HEADER);
        IntStream.range(0, 1_500).forEach(i -> {
            projects.append(project("P" + i));
            tenders.append(tender("T" + i, "P" + i, "1000"));
        });

        ImportCounts counts = run(projects.toString(), tenders.toString());

        assertThat(counts).isEqualTo(new ImportCounts(1_500, 1_500, 1_500, 0, 0, 0));
        assertThat(heard.progress.stream().filter(told -> told.step() == ImportStep.READING))
                .hasSize(3);
        assertThat(heard.progress.get(heard.progress.size() - 1).counts()).isEqualTo(counts);
    }
}
