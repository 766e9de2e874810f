package io.dueflow.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueflow.app.demo.DemoBank;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** One run, started three times at once on each of two nodes over one database, collects each installment once. */
class OneRunStartedManyTimesTest {

    private static final int LOANS = 300;
    private static final String RUN = "/api/runs/2050-02-15";

    @Test
    void two_nodes_and_six_starts_collect_each_installment_once(@TempDir Path folder) throws Exception {
        try (var bank = DemoBank.start(folder, List.of("--delay-ms", "5"));
                var one = ServedDueflow.serve(folder.resolve("one"), bank);
                var two = one.anotherNode(folder.resolve("two"))) {
            one.importBook(LoanBooks.dueTogether(LOANS));
            bank.deposit(KilledInTheMiddleOfARunTest.fundsOf(LOANS));

            var starts = Executors.newFixedThreadPool(6);
            Callable<JsonNode> onOne = () -> one.post(RUN + "?ahead=true");
            Callable<JsonNode> onTwo = () -> two.post(RUN + "?ahead=true");
            for (var start : starts.invokeAll(List.of(onOne, onTwo, onOne, onTwo, onOne, onTwo))) {
                start.get();
            }
            starts.shutdown();

            var run = two.await(RUN, seen -> seen.path("state").asString().equals("COMPLETE"));
            assertThat(run.path("totals").path("started").asInt()).isEqualTo(LOANS);
            assertThat(run.path("totals").path("repaid").asInt()).isEqualTo(LOANS);
            one.await("/api/books", proof -> proof.path("agree").asBoolean());
        }
    }
}
