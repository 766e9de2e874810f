package io.dueflow.bank.gateway.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dueflow.bank.gateway.BankDoor.Visit;
import io.dueflow.bank.gateway.TestBank;
import io.dueflow.bank.gateway.call.BankHttp;
import io.dueflow.bank.gateway.call.HttpRequests;
import io.dueflow.bank.gateway.call.OutcomeClassifier;
import io.dueflow.bank.gateway.protocol.AnswerReader;
import io.dueflow.bank.gateway.protocol.BankKeys;
import io.dueflow.bank.gateway.protocol.HttpMethod;
import io.dueflow.bank.gateway.protocol.RequestData;
import io.dueflow.bank.gateway.protocol.RequestSealer;
import io.dueflow.bank.gateway.protocol.SignatureAlgorithm;
import io.dueflow.bank.gateway.protocol.Signing;
import io.dueflow.bank.simulator.faults.Fault;
import io.dueflow.messages.bank.statement.StatementDigestDiffers;
import io.dueflow.messages.bank.statement.StatementEntry;
import io.dueflow.messages.bank.statement.StatementLine;
import io.dueflow.messages.bank.statement.StatementNotSupported;
import io.dueflow.messages.bank.statement.StatementNotTaken;
import io.dueflow.messages.bank.statement.StatementOutcomeUnknown;
import io.dueflow.messages.bank.statement.StatementPayout;
import io.dueflow.messages.bank.statement.StatementRefused;
import io.dueflow.messages.bank.statement.StatementResult;
import io.dueflow.messages.bank.statement.StatementTotals;
import io.dueflow.messages.money.Money;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(120)
class CustodianStatementsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 15);
    /** 05:00 in Shanghai. */
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-12-14T21:00:00Z"), ZoneOffset.UTC);

    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final Signing SIGNING = new Signing(BankKeys.parse(
            SignatureAlgorithm.SHA1_WITH_RSA, TestBank.KEYS.platformPrivateKey(), TestBank.KEYS.bankPublicKey()));
    private static final RequestSealer SEALER = new RequestSealer("dueflow", SIGNING);
    private static final String HEADER = StatementColumns.HEADER + "\n";

    private final List<StatementLine> taken = new ArrayList<>();
    private TestBank bank;
    private BankHttp http;
    private CustodianStatements statements;

    @BeforeEach
    void connect() throws IOException {
        bank = new TestBank(CLOCK);
        bank.deposit("U1", 100_000);
        http = new BankHttp(new HttpRequests(bank.baseUrl(), HttpMethod.GET), TIMEOUT, TIMEOUT);
        statements = statements(true);
    }

    @AfterEach
    void disconnect() throws IOException {
        http.close();
        bank.close();
    }

    @Test
    void the_days_lines_come_in_our_words() {
        freeze("P1-1-1-F", "100.00");
        freeze("P1-2-1-F", "5000.00");
        book(new RequestData.Confirmation(
                "P1-1-1-C",
                "P1-1-1-F",
                "P1",
                yuan("100.00"),
                yuan("1.00"),
                List.of(new RequestData.Detail("I1", yuan("90.00"), yuan("9.00"), yuan("0.50"), yuan("0.00"), "T1"))));

        var totals = statements.download(TODAY, taken::add);

        assertThat(totals).isEqualTo(new StatementTotals(TODAY, 3, Money.ofCents(20_000), totals.sha256(), false));
        assertThat(taken)
                .containsExactly(
                        line(1, StatementEntry.FREEZE, "P1-1-1-F", null, 10_000, 0, List.of(), "00000"),
                        line(2, StatementEntry.FREEZE, "P1-2-1-F", null, 500_000, 0, List.of(), "30042"),
                        line(
                                3,
                                StatementEntry.SETTLEMENT,
                                "P1-1-1-C",
                                "P1-1-1-F",
                                10_000,
                                150,
                                List.of(new StatementPayout("I1", Money.ofCents(9_850))),
                                "00000"));
    }

    @Test
    void a_later_download_sees_what_was_added() {
        freeze("P1-1-1-F", "1.00");
        statements.download(TODAY, line -> {});
        freeze("P1-2-1-F", "1.00");
        statements = statements(true, Clock.offset(CLOCK, Duration.ofMillis(1)));

        assertThat(statements.download(TODAY, taken::add).lines()).isEqualTo(2);
    }

    @Test
    void a_silent_bank_is_asked_three_times_under_one_number_and_then_the_outcome_is_unknown() {
        var visits = new CopyOnWriteArrayList<Visit>();
        bank.door().watch(visits::add);
        bank.fail(Fault.NO_ANSWER_AFTER_BOOKING, "1");

        assertThatThrownBy(() -> statements.download(TODAY, taken::add)).isInstanceOf(StatementOutcomeUnknown.class);
        assertThat(visits)
                .hasSize(3)
                .containsOnly(new Visit("DOWNLOAD_CHECKFILE", "CHECKFILE-2026-12-15-20261215050000000"));

        bank.faultless();
        assertThat(statements.download(TODAY, taken::add).lines()).isZero();
    }

    @Test
    void an_answer_with_a_wrong_signature_proves_nothing() {
        bank.fail(Fault.BAD_SIGNATURE, "1");

        assertThatThrownBy(() -> statements.download(TODAY, taken::add))
                .isInstanceOf(StatementOutcomeUnknown.class)
                .hasMessageContaining("signature");
    }

    @Test
    void a_file_that_was_changed_on_its_way_is_not_the_one_that_the_bank_signed() {
        freeze("P1-1-1-F", "1.00");
        bank.door().changeFiles(file -> file.replace("1.00", "2.00"));

        assertThatThrownBy(() -> statements.download(TODAY, taken::add)).isInstanceOf(StatementDigestDiffers.class);
        assertThat(taken).isEmpty();
    }

    @Test
    void a_file_that_breaks_off_or_is_too_long_is_unknown_and_fetched_again() {
        freeze("P1-1-1-F", "1.00");
        bank.door().changeFiles(file -> null);
        assertThatThrownBy(() -> statements.download(TODAY, taken::add)).isInstanceOf(StatementOutcomeUnknown.class);
        bank.door().changeFiles(file -> file + "more");
        assertThatThrownBy(() -> statements.download(TODAY, taken::add))
                .isInstanceOf(StatementOutcomeUnknown.class)
                .hasMessageContaining("longer");

        var fetched = new ArrayList<String>();
        bank.door().changeFiles(file -> fetched.add(file) && fetched.size() == 1 ? file + "more" : file);
        assertThat(statements.download(TODAY, taken::add).lines()).isEqualTo(1);
        assertThat(taken).hasSize(1);
    }

    @Test
    void a_day_is_confirmed_when_it_is_over_and_refused_with_the_banks_code_before() {
        statements.confirm(TODAY.minusDays(1));
        statements.confirm(TODAY.minusDays(1));

        assertThatThrownBy(() -> statements.confirm(TODAY))
                .isInstanceOf(StatementRefused.class)
                .hasMessageContainingAll("00003", "not over");
    }

    @Test
    void a_bank_without_statements_is_not_asked() {
        statements = statements(false);

        assertThat(statements.supported()).isFalse();
        assertThatThrownBy(() -> statements.download(TODAY, taken::add)).isInstanceOf(StatementNotSupported.class);
        assertThatThrownBy(() -> statements.confirm(TODAY)).isInstanceOf(StatementNotSupported.class);
        assertThat(bank.door().visits()).isEmpty();
        assertThat(read(HEADER + "TRAILER,0,0.00\n").lines()).isZero();
    }

    @Test
    void a_file_may_have_other_line_ends_quotes_and_refused_lines_that_say_little() {
        var totals = read((HEADER
                        + "1,USER_AUTO_PRE_TRANSACTION,\"a,\"\"b\",,P1,U1,1.00,,,2026-12-15T05:00:00.000+08:00,00000\n"
                        + "2,CONFIRM_REPAYMENT,C1,,,,0.00,,,2026-12-15T23:59:59.999+08:00,00003\n"
                        + "3,CONFIRM_REPAYMENT,C2,F2,P1,U1,1.00,0.00,I%3A1%3B+%25:1.00,2026-12-14T16:00:00Z,00000\n"
                        + "TRAILER,3,2.00")
                .replace("\n", "\r\n"));

        assertThat(totals.closed()).isFalse();
        assertThat(totals.sum()).isEqualTo(Money.ofCents(200));
        assertThat(taken.get(0).requestNo()).isEqualTo("a,\"b");
        assertThat(taken.get(1).projectNo()).isNull();
        assertThat(taken.get(2).payouts()).containsExactly(new StatementPayout("I:1;+%", Money.ofCents(100)));
    }

    @Test
    void lines_of_any_length_up_to_the_bound_are_read_wherever_a_piece_of_the_file_ends() {
        var lines = new StringBuilder(HEADER);
        for (var i = 1; i <= 3_000; i++) {
            lines.append(i).append(",USER_AUTO_PRE_TRANSACTION,F").append(i);
            lines.append(",,P1,U1,1.00,,,2026-12-15T05:00:00.000+08:00,00000\n");
        }
        assertThat(read(lines + "TRAILER,3000,3000.00").lines()).isEqualTo(3_000);
        assertThat(taken.get(2_999).requestNo()).isEqualTo("F3000");
        taken.clear();

        assertRefused(HEADER + "1".repeat(StatementText.LINE_BYTES_AT_MOST + 1), "Line 2, line: is longer than");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            1,BIND_CARD,F1,,P1,U1,1.00,,,T,00000                          | Line 2, serviceName
            2,USER_AUTO_PRE_TRANSACTION,F1,,P1,U1,1.00,,,T,00000          | Line 2, serialNo: '2' should be 1
            1,USER_AUTO_PRE_TRANSACTION,,,P1,U1,1.00,,,T,00000            | Line 2, requestNo: is missing
            1,USER_AUTO_PRE_TRANSACTION,F 1,,P1,U1,1.00,,,T,00000         | Line 2, requestNo: must not hold blanks
            1,USER_AUTO_PRE_TRANSACTION,F1,F0,P1,U1,1.00,,,T,00000        | Line 2, preRequestNo: must be empty
            1,CANCEL_PRE_TRANSACTION,R1,,P1,U1,1.00,,,T,00000             | Line 2, preRequestNo: is missing
            1,USER_AUTO_PRE_TRANSACTION,F1,,,U1,1.00,,,T,00000            | Line 2, projectNo: is missing
            1,USER_AUTO_PRE_TRANSACTION,F1,,P1,,1.00,,,T,00000            | Line 2, userNo: is missing
            1,USER_AUTO_PRE_TRANSACTION,F1,,P1,U1,0.00,,,T,00000          | Line 2, amount: must be above zero
            1,USER_AUTO_PRE_TRANSACTION,F1,,P1,U1,-1.00,,,T,00000         | Line 2, amount
            1,USER_AUTO_PRE_TRANSACTION,F1,,P1,U1,1.0,,,T,00000           | Line 2, amount
            1,USER_AUTO_PRE_TRANSACTION,F1,,P1,U1,1e3.00,,,T,00000        | Line 2, amount
            1,USER_AUTO_PRE_TRANSACTION,F1,,P1,U1,9999999999999999.00,,,T,00000 | Line 2, amount
            1,USER_AUTO_PRE_TRANSACTION,F1,,P1,U1,1.00,0.00,,T,00000      | Line 2, commission: must be empty
            1,USER_AUTO_PRE_TRANSACTION,F1,,P1,U1,1.00,,I1:1.00,T,00000   | Line 2, payouts: must be empty
            1,CONFIRM_REPAYMENT,C1,F1,P1,U1,1.00,,I1:1.00,T,00000         | Line 2, commission
            1,CONFIRM_REPAYMENT,C1,F1,P1,U1,1.00,0.00,,T,00000            | Line 2, payouts
            1,CONFIRM_REPAYMENT,C1,F1,P1,U1,1.00,0.00,I1:0.50;I1:0.50,T,00000 | Line 2, payouts: user I1 is there twice
            1,CONFIRM_REPAYMENT,C1,F1,P1,U1,1.00,0.00,I%1:1.00,T,00000    | Line 2, payouts
            1,USER_AUTO_PRE_TRANSACTION,F1,,P1,U1,1.00,,,noon,00000       | Line 2, bookedAt
            1,USER_AUTO_PRE_TRANSACTION,F1,,P1,U1,1.00,,,2026-12-16T00:00:00+08:00,00000 | Line 2, bookedAt: '2026-12-16T00:00:00+08:00' is not of 2026-12-15
            1,USER_AUTO_PRE_TRANSACTION,F1,,P1,U1,1.00,,,T,0              | Line 2, respCode
            1,USER_AUTO_PRE_TRANSACTION,F1,,P1,U1,1.00,,,T                | Line 2, line: has 10 fields
            1,USER_AUTO_PRE_TRANSACTION,"F1,,P1,U1,1.00,,,T,00000         | Line 2, line: has a quote
            1,USER_AUTO_PRE_TRANSACTION,"F1"x,,P1,U1,1.00,,,T,00000       | Line 2, line: goes on
            """)
    void a_line_that_is_not_as_it_must_be_is_named_and_nothing_is_taken(String line, String named) {
        var sound = "1,USER_AUTO_PRE_TRANSACTION,F0,,P1,U1,1.00,,,T,00000\n";
        var text = HEADER + line + "\nTRAILER,1,1.00\n";

        assertRefused(text.replace(",T,", ",2026-12-15T05:00:00.000+08:00,"), named);
        assertThat(read((HEADER + sound + "TRAILER,1,1.00\n").replace(",T,", ",2026-12-15T05:00:00.000+08:00,"))
                        .lines())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                  | Line 1, header
            serialNo;TRAILER,0,0.00             | Line 1, header
            HEADER                              | Line 2, trailer: is missing
            HEADER;LINE                         | Line 3, trailer: is missing
            HEADER;LINE;TRAILER,2,1.00          | The count in the trailer is said to be 2, but the lines come to 1.
            HEADER;LINE;TRAILER,1,1.01          | The sum in the trailer is said to be 1.01, but the lines come to 1.00.
            HEADER;LINE;TRAILER,1               | Line 3, trailer
            HEADER;LINE;TRAILER,1,1.00;LINE     | Line 4, line: follows the trailer
            HEADER;;TRAILER,0,0.00              | Line 2, line: has 1 fields
            """)
    void a_file_that_is_not_whole_is_refused_and_nothing_is_taken(String lines, String named) {
        var text = lines.replace(";", "\n")
                .replace("HEADER", StatementColumns.HEADER)
                .replace("LINE", "1,USER_AUTO_PRE_TRANSACTION,F1,,P1,U1,1.00,,,2026-12-15T05:00:00+08:00,00000");

        assertRefused(text, named);
    }

    @Test
    void amounts_that_are_more_than_can_be_counted_are_named() {
        var lines = new StringBuilder(HEADER);
        for (var number = 1; number <= 100; number++) {
            lines.append(number)
                    .append(
                            ",USER_AUTO_PRE_TRANSACTION,F1,,P1,U1,999999999999999.99,,,2026-12-15T05:00:00+08:00,00000\n");
        }

        assertRefused(lines.toString(), "Line 94, amount: brings the sum above");
    }

    private void assertRefused(String file, String named) {
        assertThatThrownBy(() -> read(file))
                .isInstanceOf(StatementNotTaken.class)
                .hasMessageContaining(named);
        assertThat(taken).isEmpty();
    }

    private StatementTotals read(String file) {
        return statements.read(TODAY, new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), taken::add);
    }

    private CustodianStatements statements(boolean supported) {
        return statements(supported, CLOCK);
    }

    private CustodianStatements statements(boolean supported, Clock clock) {
        var requests = new StatementRequests(SEALER, http, new AnswerReader(SIGNING), new OutcomeClassifier(false));
        var fetch = new StatementFetch(URI.create(bank.baseUrl() + "/"), TIMEOUT, TIMEOUT);
        return new CustodianStatements(supported, requests, fetch, Duration.ofMillis(1), clock);
    }

    private void freeze(String requestNo, String amount) {
        book(new RequestData.Freeze(requestNo, "U1", "REPAYMENT", yuan(amount), "P1"));
    }

    private void book(RequestData request) {
        http.exchange(SEALER.seal(request)).join();
    }

    private static BigDecimal yuan(String amount) {
        return new BigDecimal(amount);
    }

    private static StatementLine line(
            long number,
            StatementEntry entry,
            String requestNo,
            String freezeRequestNo,
            long cents,
            long commission,
            List<StatementPayout> payouts,
            String code) {
        return new StatementLine(
                number,
                entry,
                requestNo,
                freezeRequestNo,
                "P1",
                "U1",
                Money.ofCents(cents),
                Money.ofCents(commission),
                payouts,
                CLOCK.instant(),
                code.equals("00000") ? StatementResult.BOOKED : StatementResult.REFUSED,
                code);
    }
}
