package io.dueflow.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueflow.app.demo.DemoBank;
import io.dueflow.messages.installment.InstallmentRepaid;
import io.dueflow.messages.money.Money;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Each process is killed once in the middle of a run of 2,000; the run ends by itself and every cent is where it belongs.
 * When the application dies it is also comparing a day with a statement and sealing another: both are done again.
 */
class KilledInTheMiddleOfARunTest {

    private static final int LOANS = 2_000;
    private static final int WITHOUT_MONEY = 100;
    private static final String RUN = "/api/runs/2050-02-15";
    private static final StrangersDay KILLED = new StrangersDay(LocalDate.of(2020, 1, 15));
    private static final StrangersDay UNDISTURBED = new StrangersDay(LocalDate.of(2020, 3, 15));

    @Test
    void application_bank_and_database_are_killed_and_the_run_ends_by_itself(@TempDir Path folder) throws Exception {
        try (var bank = DemoBank.start(folder, List.of("--delay-ms", "5"));
                var dueflow =
                        ServedDueflow.serve(folder.resolve("dueflow"), bank, "--dueflow.evidence.enabled=false")) {
            dueflow.importBook(LoanBooks.dueTogether(LOANS));
            bank.deposit(fundsOf(LOANS - WITHOUT_MONEY));

            killInTheMiddleOfRunSealAndComparison(dueflow);
            dueflow.serveAgain();

            // Held until the database is killed, and the lock with it.
            var writes = new HeldWrites(dueflow.database());
            writes.holdAfter(
                    LOANS * 2 / 5,
                    "domain_event_entry",
                    "new.payload_type = '" + InstallmentRepaid.class.getName() + "'");
            dueflow.await(RUN, run -> ended(run) >= LOANS / 3);
            bank.process().destroyForcibly().waitFor();
            bank.restart();

            writes.await();
            assertThat(ended(dueflow.get(RUN))).as("still in the middle").isBetween(LOANS / 3, LOANS - 1);
            dueflow.killDatabase();

            var run = dueflow.await(RUN, seen -> seen.path("state").asString().equals("COMPLETE"));
            var totals = run.path("totals");
            assertThat(totals.path("installmentsDue").asInt()).isEqualTo(LOANS);
            assertThat(totals.path("started").asInt()).isEqualTo(LOANS);
            assertThat(totals.path("repaid").asInt()).isEqualTo(LOANS - WITHOUT_MONEY);
            assertThat(totals.path("refused").path("BALANCE_TOO_LOW").asInt()).isEqualTo(WITHOUT_MONEY);
            assertThat(totals.path("unknown").asInt()).isZero();
            dueflow.await("/api/books", proof -> proof.path("agree").asBoolean());
            dueflow.await("/api/completeness", found -> found.path("complete").asBoolean());
            comparedAgainItIsLikeADayThatNobodyDisturbed(dueflow);
            whatIsSealedAgainIsSealedOnce(dueflow);
        }
    }

    /**
     * The comparison comes last: while its write is held, nobody else writes an event, so the run stands still. The seal is
     * held at its first block, as of a day that midnight has ended meanwhile there may be no other.
     */
    private static void killInTheMiddleOfRunSealAndComparison(ServedDueflow dueflow) throws Exception {
        try (var writes = new HeldWrites(dueflow.database())) {
            writes.hold("sealed_block", "new.block = 0");
            writes.hold("domain_event_entry", "new.aggregate_identifier = '" + KILLED.lastBreak() + "'");
            var sealing = CompletableFuture.supplyAsync(() -> seal(dueflow));
            dueflow.post(RUN + "?ahead=true");
            dueflow.await(RUN, run -> ended(run) >= LOANS / 16);
            KILLED.compare(dueflow);
            writes.await();
            dueflow.kill();
            assertThat(sealing).failsWithin(Duration.ofSeconds(60));
        }
    }

    private static JsonNode seal(ServedDueflow dueflow) {
        try {
            return dueflow.post("/api/seals?unfinished=true");
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void comparedAgainItIsLikeADayThatNobodyDisturbed(ServedDueflow dueflow) throws Exception {
        var left = KILLED.told(dueflow);
        assertThat(left.path("openBreaks").asInt()).as("in the middle").isBetween(1, StrangersDay.LINES - 1);
        assertThat(left.has("reconciledAt")).isFalse();

        for (var day : List.of(KILLED, UNDISTURBED)) {
            day.compare(dueflow);
            day.awaitCompared(dueflow);
        }
        for (var part : List.of("openBreaks", "totals", "breakCounts")) {
            assertThat(KILLED.told(dueflow).path(part))
                    .isEqualTo(UNDISTURBED.told(dueflow).path(part));
        }
        assertThat(KILLED.written(dueflow))
                .isEqualTo(UNDISTURBED.written(dueflow))
                .hasSize(StrangersDay.LINES + 2);
    }

    private static void whatIsSealedAgainIsSealedOnce(ServedDueflow dueflow) throws Exception {
        assertThat(dueflow.get("/api/seals").path("seals")).isEmpty();

        assertThat(seal(dueflow).path("no").asInt()).isEqualTo(1);
        assertThat(dueflow.get("/api/seals/1/check").path("findings")).isEmpty();
    }

    /** 1,000.00 yuan and a month's interest of 1 %. */
    static Map<String, Money> fundsOf(int borrowers) {
        return IntStream.rangeClosed(1, borrowers)
                .boxed()
                .collect(Collectors.toMap(number -> "B" + number, number -> Money.ofCents(1_010_00)));
    }

    private static int ended(JsonNode run) {
        return run.path("totals").path("started").asInt()
                - run.path("totals").path("inFlight").asInt();
    }
}
