package io.dueflow.bank.simulator;

import static io.dueflow.bank.simulator.Requests.CONFIRM;
import static io.dueflow.bank.simulator.Requests.FREEZE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dueflow.bank.simulator.journal.JournalCorrupt;
import io.dueflow.bank.simulator.ledger.LedgerTotals;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestartTest {

    @TempDir
    Path data;

    @TempDir
    Path copy;

    LedgerTotals before;
    BankAnswer settled;

    /** Copies the journal while the bank still runs, as a hard kill would leave it. */
    @BeforeEach
    void book_and_copy_the_journal() throws IOException {
        try (RunningBank running = RunningBank.in(data)) {
            running.platform().send(FREEZE, Requests.freeze("F1", "U1", "100.00"));
            settled = running.platform().send(CONFIRM, Requests.confirmHundred("C1", "F1"));
            running.platform().send(FREEZE, Requests.freeze("F2", "U1", "70.00"));
            before = running.bank().totals();
            Files.copy(data.resolve("journal.jsonl"), journal());
        }
    }

    @Test
    void books_and_answers_are_as_they_were() throws IOException {
        try (RunningBank again = RunningBank.in(copy)) {
            assertThat(again.bank().totals()).isEqualTo(before);
            assertThat(again.platform().send(CONFIRM, Requests.confirmHundred("C1", "F1")))
                    .isEqualTo(settled);
            assertThat(again.bank().totals()).isEqualTo(before);
        }
    }

    @Test
    void a_torn_last_line_is_cut_off_and_the_journal_goes_on() throws IOException {
        String lines = Files.readString(journal());
        Files.writeString(journal(), lines.substring(0, lines.length() - 30));

        try (RunningBank again = RunningBank.in(copy)) {
            assertThat(again.bank().totals().frozenCents()).isZero();
            assertThat(again.platform()
                            .send(FREEZE, Requests.freeze("F2", "U1", "70.00"))
                            .respCode())
                    .isEqualTo("00000");
        }
        try (RunningBank third = RunningBank.in(copy)) {
            assertThat(third.bank().totals()).isEqualTo(before);
        }
    }

    @Test
    void a_changed_digit_is_noticed() throws IOException {
        Files.writeString(journal(), Files.readString(journal()).replace("\"cents\":100000", "\"cents\":900000"));

        assertThatThrownBy(() -> RunningBank.in(copy))
                .isInstanceOf(JournalCorrupt.class)
                .hasMessageContaining("line 1")
                .hasMessageContaining("checksum");
    }

    @Test
    void a_missing_line_is_noticed() throws IOException {
        List<String> lines = Files.readAllLines(journal());
        lines.remove(1);
        Files.write(journal(), lines);

        assertThatThrownBy(() -> RunningBank.in(copy))
                .isInstanceOf(JournalCorrupt.class)
                .hasMessageContaining("line 2")
                .hasMessageContaining("number 3");
    }

    @Test
    void rubbish_in_the_middle_is_noticed() throws IOException {
        Files.writeString(journal(), "rubbish\n" + Files.readString(journal()));

        assertThatThrownBy(() -> RunningBank.in(copy)).isInstanceOf(JournalCorrupt.class);
    }

    @Test
    void a_journal_serves_one_bank_at_a_time() throws IOException {
        try (RunningBank first = RunningBank.in(copy)) {
            assertThatThrownBy(() -> RunningBank.in(copy))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("in use");
            assertThat(first.bank().totals()).isEqualTo(before);
        }
    }

    @Test
    void what_follows_the_last_line_end_is_torn_even_if_it_is_zeros() throws IOException {
        Files.write(journal(), new byte[4_096], StandardOpenOption.APPEND);

        try (RunningBank again = RunningBank.in(copy)) {
            assertThat(again.bank().totals()).isEqualTo(before);
        }
    }

    private Path journal() {
        return copy.resolve("journal.jsonl");
    }
}
