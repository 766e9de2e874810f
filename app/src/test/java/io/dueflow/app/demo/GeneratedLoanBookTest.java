package io.dueflow.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueflow.loanimport.check.CheckListener;
import io.dueflow.loanimport.check.CheckedProject;
import io.dueflow.loanimport.check.LoanBookCheck;
import io.dueflow.loanimport.check.RejectedRecord;
import io.dueflow.loanimport.read.BookBounds;
import io.dueflow.loanimport.read.LoanBookReader;
import io.dueflow.messages.money.Money;
import io.dueflow.messages.plan.ActivateRepaymentPlan;
import io.dueflow.messages.plan.Project;
import io.dueflow.messages.plan.RepaymentWay;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GeneratedLoanBookTest {

    @TempDir
    Path folder;

    private final List<RejectedRecord> rejected = new ArrayList<>();

    private List<ActivateRepaymentPlan> read(Path book) throws IOException {
        var check = new LoanBookCheck(BookBounds.DEFAULT, new CheckListener() {
            @Override
            public void rejected(RejectedRecord entry) {
                rejected.add(entry);
            }

            @Override
            public void read(int projects, int tenders) {}
        });
        new LoanBookReader(BookBounds.DEFAULT).read(book, "book", check);
        return check.finish().stream().map(CheckedProject::command).toList();
    }

    private static List<LocalDate> dueDates(Project project) {
        var first = project.repaymentWay() == RepaymentWay.ALL_AT_END ? project.periods() : 1;
        return IntStream.rangeClosed(first, project.periods())
                .mapToObj(month -> project.startDate().plusMonths(month))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 1_000})
    void an_import_takes_every_project(int projects) throws IOException {
        var book = GeneratedLoanBook.write(folder, projects, 1);

        assertThat(read(book.folder())).hasSize(projects);
        assertThat(rejected).isEmpty();
    }

    @Test
    void the_same_seed_gives_the_same_book_and_another_seed_another() throws IOException {
        GeneratedLoanBook.write(folder.resolve("a"), 50, 7);
        GeneratedLoanBook.write(folder.resolve("b"), 50, 7);
        GeneratedLoanBook.write(folder.resolve("c"), 50, 8);

        for (var file : List.of("projects.csv", "tenders.csv")) {
            assertThat(folder.resolve("a").resolve(file))
                    .hasSameTextualContentAs(folder.resolve("b").resolve(file));
            assertThat(Files.readString(folder.resolve("a").resolve(file)))
                    .isNotEqualTo(Files.readString(folder.resolve("c").resolve(file)));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void most_projects_have_one_installment_due_by_the_business_date(long seed) throws IOException {
        var book = GeneratedLoanBook.write(folder, 1_000, seed);

        var due = read(book.folder()).stream()
                .flatMap(plan -> dueDates(plan.project()).stream())
                .filter(date -> !date.isAfter(book.businessDate()))
                .toList();

        assertThat(due)
                .hasSizeBetween(750, 850)
                .allMatch(date -> !date.isBefore(book.businessDate().minusDays(3)));
        assertThat(due.stream().filter(book.businessDate()::equals)).hasSizeGreaterThan(650);
    }

    @Test
    void the_loans_are_plausible_and_mixed() throws IOException {
        var plans = read(GeneratedLoanBook.write(folder, 2_000, 1).folder());
        var projects = plans.stream().map(ActivateRepaymentPlan::project).toList();

        for (var way : RepaymentWay.values()) {
            assertThat(projects)
                    .filteredOn(project -> project.repaymentWay() == way)
                    .hasSizeGreaterThan(200);
        }
        assertThat(projects)
                .allMatch(project -> project.amount().compareTo(Money.ofCents(100_000)) >= 0
                        && project.amount().compareTo(Money.ofCents(20_000_000)) <= 0);
        assertThat(projects.stream().map(Project::periods).distinct())
                .containsExactlyInAnyOrder(1, 3, 6, 12, 18, 24, 36);
        assertThat(projects.stream().mapToInt(Project::periods).sum() / projects.size())
                .isBetween(10, 12);
        assertThat(projects).anyMatch(project -> project.investorFeeRate().signum() > 0);
        assertThat(projects).anyMatch(project -> project.investorFeeRate().signum() == 0);
        assertThat(plans.stream().map(plan -> plan.tenders().size()).distinct())
                .containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8);
    }

    @Test
    void investors_share_projects_and_most_borrowers_have_one() throws IOException {
        var plans = read(GeneratedLoanBook.write(folder, 1_000, 1).folder());

        Stream<String> borrowers = plans.stream().map(plan -> plan.project().borrowerUserNo());
        Stream<String> investors =
                plans.stream().flatMap(plan -> plan.tenders().stream()).map(tender -> tender.investorUserNo());

        assertThat(borrowers.distinct()).hasSizeBetween(900, 999);
        assertThat(investors.distinct()).hasSizeLessThanOrEqualTo(500);
    }
}
