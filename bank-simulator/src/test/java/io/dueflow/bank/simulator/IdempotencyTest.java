package io.dueflow.bank.simulator;

import static io.dueflow.bank.simulator.Requests.CONFIRM;
import static io.dueflow.bank.simulator.Requests.FREEZE;
import static io.dueflow.bank.simulator.Requests.QUERY;
import static org.assertj.core.api.Assertions.assertThat;

import io.dueflow.bank.simulator.booking.Deposit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdempotencyTest {

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
    void a_repeat_gets_the_stored_answer_and_books_nothing() {
        BankAnswer first = platform.send(FREEZE, Requests.freeze("F1", "U1", "100.00"));
        BankAnswer repeat = platform.send(FREEZE, Requests.freeze("F1", "U1", "100.00"));

        assertThat(repeat).isEqualTo(first);
        assertThat(running.bank().totals().frozenCents()).isEqualTo(10_000);
    }

    @Test
    void a_refusal_stays_a_refusal_even_when_there_is_money_later() {
        assertThat(platform.send(FREEZE, Requests.freeze("F1", "U1", "1500.00")).respCode())
                .isEqualTo("30042");
        running.bank().deposit(List.of(new Deposit("D2", "U1", 100_000)));

        assertThat(platform.send(FREEZE, Requests.freeze("F1", "U1", "1500.00")).respCode())
                .isEqualTo("30042");
        assertThat(platform.send(FREEZE, Requests.freeze("F2", "U1", "1500.00")).respCode())
                .isEqualTo("00000");
    }

    @Test
    void the_number_alone_decides_what_is_a_repeat() {
        BankAnswer first = platform.send(FREEZE, Requests.freeze("F1", "U1", "100.00"));

        assertThat(platform.send(FREEZE, Requests.freeze("F1", "U1", "5.00")).text())
                .isEqualTo(first.text());
        assertThat(platform.send(QUERY, Requests.query("F1", "nothing")).text()).isEqualTo(first.text());
    }

    @Test
    void a_query_too_is_answered_once_for_its_number() {
        BankAnswer before = platform.send(QUERY, Requests.query("Q1", "F1"));
        platform.send(FREEZE, Requests.freeze("F1", "U1", "100.00"));

        assertThat(platform.send(QUERY, Requests.query("Q1", "F1")).text()).isEqualTo(before.text());
        assertThat(platform.send(QUERY, Requests.query("Q2", "F1"))
                        .field("requestNo")
                        .asString())
                .isEqualTo("F1");
    }

    @Test
    void a_freeze_is_settled_once_and_refused_under_another_number() {
        platform.send(FREEZE, Requests.freeze("F1", "U1", "100.00"));
        platform.send(FREEZE, Requests.freeze("F2", "U1", "100.00"));
        BankAnswer first = platform.send(CONFIRM, Requests.confirmHundred("C1", "F1"));

        assertThat(platform.send(CONFIRM, Requests.confirmHundred("C1", "F1"))).isEqualTo(first);
        BankAnswer second = platform.send(CONFIRM, Requests.confirmHundred("C2", "F1"));
        assertThat(second.respCode()).isEqualTo("00003");
        assertThat(second.respMsg()).contains("preRequestNo F1 is already SETTLED");
        assertThat(running.bank().totals().settledTotalCents()).isEqualTo(10_000);
    }

    @Test
    void repeats_that_arrive_at_the_same_time_book_once() {
        List<CompletableFuture<BankAnswer>> sent = IntStream.range(0, 50)
                .mapToObj(i -> platform.sendLater(FREEZE, Requests.freeze("F1", "U1", "100.00")))
                .toList();

        assertThat(sent.stream().map(CompletableFuture::join).distinct()).hasSize(1);
        assertThat(running.bank().totals().frozenCents()).isEqualTo(10_000);
    }
}
