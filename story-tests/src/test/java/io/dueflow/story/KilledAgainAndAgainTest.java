package io.dueflow.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueflow.app.demo.DemoBank;
import io.dueflow.messages.money.Money;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Application, bank and database are killed at random moments of a run that meets every fault of the bank, and nothing is
 * lost or paid twice. {@code -Ddueflow.kills=100} is the long version, {@code -Ddueflow.kills.seed=…} another one.
 */
class KilledAgainAndAgainTest {

    private static final Logger LOG = LoggerFactory.getLogger(KilledAgainAndAgainTest.class);
    private static final int KILLS = Integer.getInteger("dueflow.kills", 6);
    private static final long SEED = Long.getLong("dueflow.kills.seed", 9);
    private static final int LOANS_PER_KILL = 150;

    /** While something dies every few seconds little is repaid, so for long versions these too are enough. */
    private static final int MOST_LOANS = 4_500;

    private static final LocalDate DUE = LocalDate.of(2050, 2, 15);
    private static final String FAULTS = """
            {"rates":{"slow":0.02,"no-answer-before-booking":0.03,"no-answer-after-booking":0.03,"http-500":0.03,\
            "bad-signature":0.02,"truncated-json":0.02,"duplicate-delivery":0.03,"balance-too-low":0.05},"slowMs":300}""";

    private enum Victim {
        APPLICATION,
        BANK,
        DATABASE
    }

    private final RandomGenerator random = new SplittableRandom(SEED);

    @Test
    void every_installment_is_collected_once_and_every_cent_is_with_somebody(@TempDir Path folder) throws Exception {
        var loans = Math.min(MOST_LOANS, LOANS_PER_KILL * KILLS);
        try (var bank = DemoBank.start(folder, List.of("--delay-ms", "20"));
                var dueflow = ServedDueflow.serve(folder.resolve("dueflow"), bank)) {
            dueflow.importBook(LoanBooks.dueTogether(loans));
            bank.deposit(fundsOf(loans));
            bank.setFaults(FAULTS);
            dueflow.post("/api/runs/" + DUE + "?ahead=true");

            for (var kill = 1; kill <= KILLS; kill++) {
                Thread.sleep(random.nextInt(200, 2_500));
                var victim = Victim.values()[random.nextInt(Victim.values().length)];
                LOG.info("kill {} of {}: {}", kill, KILLS, victim);
                kill(victim, bank, dueflow);
            }

            bank.setFaults("{}");
            repayTheRest(dueflow, loans);
            dueflow.await("/api/books", proof -> proof.path("agree").asBoolean());
            dueflow.await("/api/completeness", found -> found.path("complete").asBoolean());
            var books = dueflow.get("/api/books").path("witnesses");
            assertThat(books.propertyNames()).containsExactly("bank", "events", "readModels");
            assertThat(books.path("bank").path("collected").decimalValue())
                    .isEqualByComparingTo(Money.ofCents(loans * 1_010_00L).yuan());
            assertThat(books.path("bank").path("frozen").decimalValue()).isZero();
        }
    }

    private static void kill(Victim victim, DemoBank bank, ServedDueflow dueflow) throws Exception {
        switch (victim) {
            case APPLICATION -> {
                dueflow.kill();
                dueflow.serveAgain();
            }
            case BANK -> {
                bank.process().destroyForcibly().waitFor();
                bank.restart();
                bank.setFaults(FAULTS);
            }
            case DATABASE -> dueflow.killDatabase();
        }
    }

    /** What the faulty bank refused for lack of money is tried again by the next dates' runs until nothing is left. */
    private static void repayTheRest(ServedDueflow dueflow, int loans) throws Exception {
        await(dueflow, DUE);
        for (var date = DUE.plusDays(1); repaid(dueflow) < loans; date = date.plusDays(1)) {
            assertThat(date).as("everything is repaid within days").isBefore(DUE.plusDays(4));
            dueflow.post("/api/runs/" + date + "?ahead=true");
            await(dueflow, date);
        }
        assertThat(repaid(dueflow)).isEqualTo(loans);
    }

    private static void await(ServedDueflow dueflow, LocalDate date) throws Exception {
        dueflow.await("/api/runs/" + date, run -> run.path("state").asString().equals("COMPLETE"));
    }

    private static int repaid(ServedDueflow dueflow) throws Exception {
        return dueflow.get("/api/days/" + DUE).path("byStatus").path("REPAID").asInt();
    }

    private static Map<String, Money> fundsOf(int borrowers) {
        return IntStream.rangeClosed(1, borrowers)
                .mapToObj(number -> "B" + number)
                .collect(Collectors.toMap(Function.identity(), number -> Money.ofCents(1_010_00)));
    }
}
