package io.dueflow.loanimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dueflow.loanimport.activate.PlanActivations;
import io.dueflow.loanimport.read.BookBounds;
import java.nio.file.Path;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportUnderTroubleTest {

    @TempDir
    Path folder;

    private final Plans plans = new Plans();
    private final Heard heard = new Heard();

    private Path bookOf(int projects) {
        return Books.jsonLines(
                folder,
                IntStream.range(0, projects)
                        .mapToObj(i -> Books.json("P" + i, Books.jsonTender("T" + i, "1000")))
                        .collect(Collectors.joining()));
    }

    private ImportCounts run(Path book, int workers) throws Exception {
        return new LoanBookImport(plans.gateway(), BookBounds.DEFAULT, workers).run(book, heard);
    }

    @Test
    void a_database_that_is_down_makes_projects_failed_and_not_rejected() throws Exception {
        plans.meet(command -> {
            if (command.project().projectNo().equals("P1")) {
                throw new SQLTransientConnectionException("connection refused");
            }
        });

        assertThat(run(bookOf(3), 2)).isEqualTo(new ImportCounts(3, 3, 2, 0, 0, 1));
        assertThat(heard.rejected).isEmpty();
        assertThat(heard.failed).singleElement().satisfies(failed -> {
            assertThat(failed.projectNo()).isEqualTo("P1");
            assertThat(failed.reason()).contains("connection refused");
        });

        plans.meet(command -> {});
        assertThat(run(bookOf(3), 2)).isEqualTo(new ImportCounts(3, 3, 1, 2, 0, 0));
    }

    @Test
    void a_project_that_another_node_imports_at_the_same_time_is_asked_for_once_more() throws Exception {
        var times = new AtomicInteger();
        plans.meet(command -> {
            if (times.incrementAndGet() == 1) {
                throw new AggregateStreamCreationException("the plan is there");
            }
        });

        assertThat(run(bookOf(1), 1)).isEqualTo(new ImportCounts(1, 1, 1, 0, 0, 0));
    }

    @Test
    void an_exception_whose_details_are_no_refusal_is_a_failure() throws Exception {
        plans.meet(command -> {
            throw new CommandExecutionException("AXONIQ-2000", null, "duplicate");
        });

        assertThat(run(bookOf(1), 1).failed()).isEqualTo(1);
        assertThat(heard.rejected).isEmpty();
    }

    @Test
    void after_many_failures_in_a_row_the_rest_is_not_tried() throws Exception {
        plans.meet(command -> {
            throw new IllegalStateException("down");
        });

        ImportCounts counts = run(bookOf(500), 4);

        assertThat(counts.failed()).isEqualTo(500);
        assertThat(plans.commands())
                .isBetween(PlanActivations.FAILURES_IN_A_ROW, PlanActivations.FAILURES_IN_A_ROW + 3);
        assertThat(heard.failed).anySatisfy(last -> assertThat(last.reason()).contains("not tried"));
    }

    @Test
    void failures_that_are_not_in_a_row_do_not_stop_the_import() throws Exception {
        AtomicInteger count = new AtomicInteger();
        plans.meet(command -> {
            if (count.incrementAndGet() % 2 == 0) {
                throw new IllegalStateException("now and then");
            }
        });

        assertThat(run(bookOf(400), 1)).isEqualTo(new ImportCounts(400, 400, 200, 0, 0, 200));
    }

    @Test
    void as_many_commands_as_workers_are_on_their_way_at_a_time() throws Exception {
        CyclicBarrier allBusy = new CyclicBarrier(4);
        AtomicInteger busy = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        plans.meet(command -> {
            most.accumulateAndGet(busy.incrementAndGet(), Math::max);
            allBusy.await(60, TimeUnit.SECONDS);
            busy.decrementAndGet();
        });

        assertThat(run(bookOf(40), 4).imported()).isEqualTo(40);
        assertThat(most).hasValue(4);
    }

    @Test
    void an_interrupted_import_stops_and_its_repeat_settles_everything() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        plans.meet(command -> {
            started.countDown();
            Thread.sleep(20);
        });
        Path book = bookOf(1_000);
        AtomicInteger interrupted = new AtomicInteger();
        Thread importing = new Thread(() -> {
            assertThatThrownBy(() -> run(book, 2)).isInstanceOf(InterruptedException.class);
            interrupted.incrementAndGet();
        });
        importing.start();
        assertThat(started.await(60, TimeUnit.SECONDS)).isTrue();
        importing.interrupt();
        importing.join(60_000);
        assertThat(interrupted).hasValue(1);
        assertThat(plans.commands()).isLessThan(1_000);

        plans.meet(command -> {});
        ImportCounts again = run(book, 2);
        assertThat(again.imported() + again.unchanged()).isEqualTo(1_000);
    }
}
