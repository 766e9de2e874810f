package io.dueflow.loanimport.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueflow.messages.money.Money;
import io.dueflow.messages.plan.RepaymentWay;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldRulesTest {

    @ParameterizedTest
    @CsvSource({"0.01,1", "1,100", "1.5,150", "1000.00,100000", "100000000000,10000000000000", "00012.30,1230"})
    void an_amount_is_read_in_cents(String text, long cents) {
        assertThat(new AmountRule().check(text)).isEqualTo(new Checked.Good<>(Money.ofCents(cents)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "0.00",
                "-1",
                "+1",
                "1e3",
                "1E3",
                "１００",
                "1,000",
                "1.",
                ".5",
                "0.001",
                "100000000000.01",
                "NaN",
                "1 000",
                " 1",
                "1 ",
                "0x10",
                "9999999999999999999999999999",
                "1000000000000",
                "¥1",
                "1\n",
                "٣"
            })
    void anything_else_is_no_amount(String text) {
        assertThat(new AmountRule().check(text)).isInstanceOf(Checked.Bad.class);
    }

    @ParameterizedTest
    @CsvSource({"0,0", "0.00,0", "0.12,0.12", "0.1200,0.12", "0.36,0.36", "0.00000001,0.00000001"})
    void a_rate_is_read_without_trailing_zeros(String text, BigDecimal rate) {
        assertThat(new RateRule("0.36").check(text)).isEqualTo(new Checked.Good<>(rate));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.36000001", "12", "12%", "-0.1", "0.123456789", ".1", "1e-2", "0,1", "０.1", "1"})
    void anything_else_is_no_annual_rate(String text) {
        assertThat(new RateRule("0.36").check(text)).isInstanceOf(Checked.Bad.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.5", "1", "1.00000000"})
    void a_fee_may_be_all_of_the_interest(String text) {
        assertThat(new RateRule("1").check(text)).isInstanceOf(Checked.Good.class);
    }

    @ParameterizedTest
    @CsvSource({"1,1", "12,12", "360,360", "012,12"})
    void periods_are_a_count(String text, int periods) {
        assertThat(new PeriodsRule().check(text)).isEqualTo(new Checked.Good<>(periods));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "361", "-1", "1.0", "1e1", "１２", "99999999999", "0012", "twelve"})
    void anything_else_is_no_count_of_periods(String text) {
        assertThat(new PeriodsRule().check(text)).isInstanceOf(Checked.Bad.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2000-01-01", "2024-02-29", "2100-12-31"})
    void a_date_of_the_calendar_is_good(String text) {
        assertThat(new DateRule().check(text)).isEqualTo(new Checked.Good<>(LocalDate.parse(text)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1999-12-31",
                "2101-01-01",
                "2026-02-29",
                "2026-2-1",
                "20260201",
                "01/02/2026",
                "2026-02-01T00:00",
                "+12026-01-01",
                "２０２６-01-01",
                "2026-13-01",
                "today"
            })
    void anything_else_is_no_date(String text) {
        assertThat(new DateRule().check(text)).isInstanceOf(Checked.Bad.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"P1", "a-b_C9", "12345678901234567890123456789012"})
    void a_number_is_short_and_plain(String text) {
        assertThat(new NumberRule().check(text)).isEqualTo(new Checked.Good<>(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"P 1", "P/1", "P.1", "Ｐ1", "项目1", "P1\n", "'; --", "123456789012345678901234567890123"})
    void anything_else_is_no_number(String text) {
        assertThat(new NumberRule().check(text)).isInstanceOf(Checked.Bad.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"equal_installments", "等额本息", "EQUAL INSTALLMENTS", "0"})
    void only_the_exact_name_is_a_repayment_way(String text) {
        assertThat(new NameRule<>(RepaymentWay.class).check(text))
                .isEqualTo(new Checked.Bad<>(
                        "It must be one of EQUAL_INSTALLMENTS, EQUAL_PRINCIPAL, INTEREST_FIRST, ALL_AT_END."));
    }
}
