package io.dueflow.command.plan;

import static io.dueflow.command.sample.Loans.money;
import static io.dueflow.command.sample.Loans.tenders;
import static io.dueflow.command.sample.Loans.thousandYuan;
import static io.dueflow.messages.plan.RepaymentWay.EQUAL_INSTALLMENTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.dueflow.command.CommandRefused;
import io.dueflow.command.plan.terms.AgreedTerms;
import io.dueflow.command.sample.LargestProject;
import io.dueflow.command.sample.RandomProject;
import io.dueflow.messages.money.Money;
import io.dueflow.messages.plan.ActivateRepaymentPlan;
import io.dueflow.messages.plan.Project;
import io.dueflow.messages.plan.RepaymentWay;
import io.dueflow.messages.plan.Tender;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class TermsRefusedTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Project GOOD = thousandYuan(EQUAL_INSTALLMENTS, 12);
    private static final List<Tender> TENDERS = tenders("600.00", "400.00");

    @ParameterizedTest
    @MethodSource("badProjects")
    void a_bad_term_of_the_project_is_named_with_its_reason(String field, Object value, String reason) {
        assertRefused(with(GOOD, field, value), TENDERS, field + ": " + reason);
    }

    static Stream<Arguments> badProjects() {
        String number = "it must have 1 to 32 characters of A-Z, a-z, 0-9, _ and -";
        String amount = "it must be from 0.01 to 100000000000.00 yuan";
        String rate = "it must be from 0 to 0.36 with at most 8 decimals";
        String share = "it must be from 0 to 1 with at most 8 decimals";
        return Stream.of(
                arguments("projectNo", "", number),
                arguments("projectNo", "P/1", number),
                arguments("projectNo", "P".repeat(33), number),
                arguments("borrowerUserNo", "标的", number),
                arguments("borrowerUserNo", "borrower\n", number),
                arguments("borrowerConsumerId", "C 1", number),
                arguments("amount", 0L, amount),
                arguments("amount", -1L, amount),
                arguments("amount", 10_000_000_000_001L, amount),
                arguments("periods", 0, "it must be from 1 to 360 months"),
                arguments("periods", 361, "it must be from 1 to 360 months"),
                arguments("startDate", LocalDate.of(1999, 12, 31), "it must be from 2000-01-01 to 2100-12-31"),
                arguments("startDate", LocalDate.of(2101, 1, 1), "it must be from 2000-01-01 to 2100-12-31"),
                arguments("borrowerAnnualRate", new BigDecimal("0.36000001"), rate),
                arguments("borrowerAnnualRate", new BigDecimal("0.123456789"), rate),
                arguments("annualRate", new BigDecimal("-0.00000001"), rate),
                arguments("annualRate", new BigDecimal("0.12000001"), "it must not be higher than borrowerAnnualRate"),
                arguments("investorFeeRate", new BigDecimal("1.00000001"), share),
                arguments("investorFeeRate", new BigDecimal("-0.1"), share));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "projectNo",
                "borrowerUserNo",
                "borrowerConsumerId",
                "amount",
                "startDate",
                "repaymentWay",
                "borrowerAnnualRate",
                "annualRate",
                "investorFeeRate"
            })
    void a_missing_term_is_named(String field) {
        assertRefused(with(GOOD, field, null), TENDERS, field + ": it is missing");
    }

    @ParameterizedTest
    @MethodSource("badTenders")
    void a_bad_tender_is_named_by_its_place(Tender tender, String violation) {
        assertRefused(GOOD, Arrays.asList(TENDERS.get(0), tender), violation);
    }

    static Stream<Arguments> badTenders() {
        Money rest = money("400.00");
        return Stream.of(
                arguments(new Tender(null, "investor-2", "C2", rest), "tenders[1].tenderNo: it is missing"),
                arguments(new Tender("T2", null, "C2", rest), "tenders[1].investorUserNo: it is missing"),
                arguments(new Tender("T2", "investor-2", null, rest), "tenders[1].investorConsumerId: it is missing"),
                arguments(new Tender("T2", "investor-2", "C2", null), "tenders[1].amount: it is missing"),
                arguments(new Tender("T 2", "investor-2", "C2", rest), "tenders[1].tenderNo: it must have 1 to 32"),
                arguments(new Tender("T2", "", "C2", rest), "tenders[1].investorUserNo: it must have 1 to 32"),
                arguments(new Tender("T2", "investor-2", "#", rest), "tenders[1].investorConsumerId: it must have"),
                arguments(new Tender("T1", "investor-2", "C2", rest), "tenders[1].tenderNo: another tender"),
                arguments(new Tender("T2", "investor-2", "C2", Money.ZERO), "tenders[1].amount: it must be at least"),
                arguments(new Tender("T2", "investor-2", "C2", money("399.99")), "tenders: their amounts must add up"),
                arguments(null, "tenders: it is missing"));
    }

    @Test
    void a_plan_needs_tenders() {
        assertRefused(GOOD, null, "tenders: it is missing");
        assertRefused(GOOD, List.of(), "tenders: there must be 1 to 1000 of them");
    }

    @Test
    void more_tenders_than_the_limit_are_refused() {
        String[] amounts = Collections.nCopies(1_001, "1.00").toArray(String[]::new);

        assertRefused(GOOD, tenders(amounts), "tenders: there must be 1 to 1000 of them");
    }

    @Test
    void amounts_that_wrap_around_to_the_right_sum_are_refused() {
        Money largest = Money.ofCents(Long.MAX_VALUE);
        List<Tender> tenders = List.of(
                new Tender("T1", "investor-1", "C1", largest),
                new Tender("T2", "investor-2", "C2", largest),
                new Tender("T3", "investor-3", "C3", money("1000.02")));

        assertRefused(GOOD, tenders, "tenders: their amounts must add up to the project's amount");
    }

    @Test
    void all_violations_are_named_but_no_more_than_ten() {
        assertRefused(
                with(with(GOOD, "periods", 0), "amount", 0L),
                TENDERS,
                "Project P1 is refused: amount: it must be from 0.01 to 100000000000.00 yuan;"
                        + " periods: it must be from 1 to 360 months; tenders: their amounts must add up");
        List<Tender> bad = new ArrayList<>(Collections.nCopies(1_000, TENDERS.get(0)));

        assertThatThrownBy(() -> AgreedTerms.of(new ActivateRepaymentPlan(GOOD, bad)))
                .message()
                .contains("tenders[10].tenderNo")
                .doesNotContain("tenders[11].tenderNo");
    }

    @Test
    void terms_at_every_limit_are_agreed() {
        Arrays.stream(RepaymentWay.values())
                .forEach(way -> AgreedTerms.of(
                        new ActivateRepaymentPlan(LargestProject.project(way), LargestProject.tenders())));
    }

    @Test
    void generated_projects_are_agreed_with_their_rates_in_one_form() {
        for (int seed = 0; seed < 300; seed++) {
            RandomProject random = RandomProject.of(seed);

            AgreedTerms terms = AgreedTerms.of(new ActivateRepaymentPlan(random.project(), random.tenders()));

            assertThat(terms.tenders()).isEqualTo(random.tenders());
            assertThat(terms.project().annualRate())
                    .isEqualTo(random.project().annualRate().stripTrailingZeros());
        }
    }

    private static void assertRefused(Project project, List<Tender> tenders, String violation) {
        assertThatThrownBy(() -> AgreedTerms.of(new ActivateRepaymentPlan(project, tenders)))
                .isInstanceOf(CommandRefused.class)
                .hasMessageContaining(violation);
    }

    /** The project with another value in one field, by way of its JSON. */
    private static Project with(Project project, String field, Object value) {
        ObjectNode json = (ObjectNode) JSON.<JsonNode>valueToTree(project);
        json.set(field, JSON.valueToTree(value));
        return JSON.treeToValue(json, Project.class);
    }
}
