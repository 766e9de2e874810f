package io.dueflow.bank.simulator;

import static io.dueflow.bank.simulator.Requests.CANCEL;
import static io.dueflow.bank.simulator.Requests.CONFIRM;
import static io.dueflow.bank.simulator.Requests.FREEZE;
import static io.dueflow.bank.simulator.Requests.QUERY;
import static io.dueflow.bank.simulator.Requests.QUERY_USER;
import static org.assertj.core.api.Assertions.assertThat;

import io.dueflow.bank.simulator.booking.BankPolicy;
import io.dueflow.bank.simulator.ledger.LedgerTotals;
import io.dueflow.bank.simulator.request.ServiceName;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServicesTest {

    @TempDir
    Path data;

    RunningBank running;
    Platform platform;

    @BeforeEach
    void start() throws IOException {
        running = RunningBank.in(data);
        platform = running.platform();
    }

    @AfterEach
    void stop() throws IOException {
        running.close();
    }

    @Test
    void a_freeze_moves_balance_to_the_frozen_amount() {
        BankAnswer answer = platform.send(FREEZE, Requests.freeze("F1", "U1", "250.10"));

        assertThat(answer.text())
                .isEqualTo("{\"respCode\":\"00000\",\"respMsg\":\"success\",\"status\":1,\"requestNo\":\"F1\","
                        + "\"bizType\":\"REPAYMENT\"}");
        BankAnswer user = platform.send(QUERY_USER, Requests.queryUser("Q1", "U1"));
        assertThat(user.text()).contains("\"balance\":749.90", "\"freezeAmount\":250.10");
    }

    @Test
    void a_freeze_beyond_the_balance_is_refused_and_moves_nothing() {
        BankAnswer answer = platform.send(FREEZE, Requests.freeze("F1", "U1", "1000.01"));

        assertThat(answer.respCode()).isEqualTo("30042");
        assertThat(answer.field("status").asInt()).isEqualTo(2);
        assertThat(answer.field("bizType").asString()).isEqualTo("REPAYMENT");
        assertThat(running.bank().totals().frozenTotalCents()).isZero();
    }

    @Test
    void the_whole_balance_can_be_frozen() {
        assertThat(platform.send(FREEZE, Requests.freeze("F1", "U1", "1000")).respCode())
                .isEqualTo("00000");
    }

    @Test
    void a_user_that_never_had_money_has_too_little() {
        assertThat(platform.send(FREEZE, Requests.freeze("F1", "nobody", "0.01"))
                        .respCode())
                .isEqualTo("30042");
    }

    @Test
    void a_settlement_pays_investors_and_platform_to_the_cent() {
        platform.send(FREEZE, Requests.freeze("F1", "U1", "100.00"));

        BankAnswer answer = platform.send(CONFIRM, Requests.confirmHundred("C1", "F1"));

        assertThat(answer.respCode()).isEqualTo("00000");
        assertThat(answer.field("requestNo").asString()).isEqualTo("C1");
        assertThat(running.bank().totals())
                .isEqualTo(new LedgerTotals(100_000, 99_850, 0, 150, 10_000, 10_000, 9_850, 0, 3, 0));
        assertThat(platform.getFrom("/ledger.json?users=true").body())
                .contains("{\"userNo\":\"I1\",\"balanceCents\":6100,\"frozenCents\":0,\"debitedCents\":0,"
                        + "\"creditedCents\":6100}")
                .contains("{\"userNo\":\"U1\",\"balanceCents\":90000,\"frozenCents\":0,\"debitedCents\":10000,"
                        + "\"creditedCents\":0}");
    }

    @Test
    void a_freeze_that_is_cancelled_goes_back_and_can_no_longer_be_settled() {
        platform.send(FREEZE, Requests.freeze("F1", "U1", "100.00"));

        assertThat(platform.send(CANCEL, Requests.cancel("R1", "F1", "99.99")).respMsg())
                .contains("amount");
        assertThat(platform.send(CANCEL, Requests.cancel("R2", "F1", "100.00")).respCode())
                .isEqualTo("00000");
        assertThat(platform.send(CANCEL, Requests.cancel("R3", "F1", "100.00")).respMsg())
                .contains("preRequestNo");
        assertThat(platform.send(CONFIRM, Requests.confirmHundred("C1", "F1")).respMsg())
                .contains("preRequestNo");
        assertThat(running.bank().totals().balancesCents()).isEqualTo(100_000);
    }

    @Test
    void a_query_gives_the_stored_answer_word_for_word() {
        BankAnswer frozen = platform.send(FREEZE, Requests.freeze("F1", "U1", "100.00"));
        BankAnswer refused = platform.send(FREEZE, Requests.freeze("F2", "U1", "5000.00"));

        assertThat(platform.send(QUERY, Requests.query("Q1", "F1")).text()).isEqualTo(frozen.text());
        assertThat(platform.send(QUERY, Requests.query("Q2", "F2")).text()).isEqualTo(refused.text());
    }

    @Test
    void a_query_for_what_never_came_says_so_with_status_0() {
        BankAnswer answer = platform.send(QUERY, Requests.query("Q1", "F1"));

        assertThat(answer.respCode()).isEqualTo("00000");
        assertThat(answer.field("status").asInt()).isZero();
        assertThat(answer.field("found").asBoolean()).isFalse();
        assertThat(answer.field("requestNo").asString()).isEqualTo("Q1");
    }

    @Test
    void a_service_that_is_switched_off_or_unknown_is_refused_by_name(@TempDir Path other) throws IOException {
        EnumSet<ServiceName> offered = EnumSet.complementOf(EnumSet.of(ServiceName.QUERY_TRANSACTION));
        try (RunningBank plain = RunningBank.in(other, c -> c.withPolicy(new BankPolicy(offered, false)))) {
            assertThat(plain.platform().send(QUERY, Requests.query("Q1", "F1")).respMsg())
                    .contains("serviceName");
        }
        BankAnswer later = platform.send("BIND_CARD", "{\"requestNo\":\"X1\"}");
        assertThat(later.respCode()).isEqualTo("00003");
        assertThat(later.respMsg()).contains("serviceName");
    }

    @Test
    void a_user_that_the_bank_does_not_know_has_no_information() {
        BankAnswer answer = platform.send(QUERY_USER, Requests.queryUser("Q1", "nobody"));

        assertThat(answer.respCode()).isEqualTo("00003");
        assertThat(answer.respMsg()).contains("userNo");
    }

    @Test
    void get_and_post_are_the_same_service() {
        BankAnswer byGet = platform.checked(platform.get(FREEZE, Requests.freeze("F1", "U1", "100.00")));
        BankAnswer byPost = platform.checked(platform.post(FREEZE, Requests.freeze("F1", "U1", "100.00")));

        assertThat(byGet.respCode()).isEqualTo("00000");
        assertThat(byPost.text()).isEqualTo(byGet.text());
        assertThat(running.bank().totals().frozenCents()).isEqualTo(10_000);
    }

    @Test
    void a_bank_that_checks_timestamps_refuses_one_that_is_missing_or_far_off(@TempDir Path other) throws IOException {
        Clock noonInShanghai = Clock.fixed(Instant.parse("2026-01-31T04:00:00Z"), ZoneOffset.UTC);
        BankPolicy strict = new BankPolicy(EnumSet.allOf(ServiceName.class), true);
        try (RunningBank bank = RunningBank.in(other, c -> c.withPolicy(strict).withClock(noonInShanghai))) {
            assertThat(stamped(bank, "Q1", "20260131115001").respCode()).isEqualTo("00000");
            assertThat(stamped(bank, "Q2", "20260131121000").respCode()).isEqualTo("00000");
            assertThat(stamped(bank, "Q3", "20260131121001").respMsg()).contains("timestamp");
            assertThat(stamped(bank, "Q4", "20260131114959").respMsg()).contains("timestamp");
            assertThat(stamped(bank, "Q5", "20260231120000").respMsg()).contains("timestamp");
            assertThat(bank.platform()
                            .send(QUERY_USER, Requests.queryUser("Q6", "U1"))
                            .respMsg())
                    .contains("timestamp is missing");
        }
    }

    private static BankAnswer stamped(RunningBank bank, String requestNo, String timestamp) {
        String json = Requests.queryUser(requestNo, "U1").replace("}", ",\"timestamp\":\"" + timestamp + "\"}");
        return bank.platform().send(QUERY_USER, json);
    }
}
