package io.dueflow.reconciliation.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import io.dueflow.eventstore.testing.TestDatabase;
import io.dueflow.reconciliation.pass.NotReconciled;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A pass is broken off in each of its transactions, and nothing is written after it: what a process leaves that is
 * killed there. Repeated, it comes to what a pass comes to that nobody disturbs.
 */
class BrokenOffTest {

    /** More breaks than are noted in one transaction. */
    private static final int SEEDS = 230;

    private static final int REPAYMENTS = 300;
    private static final int MOST_DAYS = 19;
    private static final long NEVER = Long.MAX_VALUE;
    private static final WrittenStatements STATEMENTS = new WrittenStatements();
    /** Days that are not beside one another; each is used once. */
    private static final Deque<GeneratedDay> DAYS = new ArrayDeque<>();

    private static Node node;
    private static JdbcClient jdbc;

    /** The events are there before the node, whose reader need not go through them. */
    @BeforeAll
    static void start() throws Exception {
        var database = TestDatabase.emptyDatabase();
        Flyway.configure().dataSource(database, null, null).load().migrate();
        try (var connection = DriverManager.getConnection(database)) {
            for (var day = 1; day <= MOST_DAYS; day++) {
                DAYS.add(withBreaks(LocalDate.of(2025, 1, 1).plusDays(3L * day)));
                DAYS.getLast().writeEvents(connection);
            }
        }
        DAYS.forEach(STATEMENTS::add);
        node = Node.start(database, STATEMENTS, Instant.parse("2026-04-11T17:30:00Z"));
        jdbc = node.bean(JdbcClient.class);
        jdbc.sql("create sequence transactions").update();
        breakOffAt(NEVER);
        jdbc.sql("create trigger broken_off before insert on domain_event_entry execute function broken_off()")
                .update();
    }

    private static GeneratedDay withBreaks(LocalDate date) {
        var day = new GeneratedDay(date, REPAYMENTS);
        for (var repayment = 0; day.seeds().size() < SEEDS; repayment++) {
            if (GeneratedDay.isSettled(repayment)) {
                day.with(repayment, repayment % 2 == 0 ? Seed.A_CENT_MORE : Seed.LISTED_TWICE);
            }
        }
        return day;
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @AfterEach
    void no_connection_is_kept() {
        var pool = ((HikariDataSource) node.bean(DataSource.class)).getHikariPoolMXBean();
        await().atMost(Duration.ofSeconds(60)).until(() -> pool.getActiveConnections() == 0);
    }

    /** From this transaction on the server ends each connection that writes events. */
    private static void breakOffAt(long transaction) {
        jdbc.sql("alter sequence transactions restart").update();
        jdbc.sql("""
                        create or replace function broken_off() returns trigger language plpgsql as $$
                        begin
                          if coalesce(current_setting('broken.off', true), '') <> 'counted' then
                            perform set_config('broken.off', 'counted', true);
                            if nextval('transactions') >= %d then
                              perform pg_terminate_backend(pg_backend_pid());
                            end if;
                          end if;
                          return null;
                        end $$""".formatted(transaction)).update();
    }

    @Test
    void a_day_with_breaks_is_noted_once_wherever_the_pass_was_broken_off() throws Exception {
        assertThat(timesBrokenOff(day -> {})).isEqualTo(4);
    }

    @Test
    void a_day_that_was_mended_is_matched_and_confirmed_once_wherever_the_pass_was_broken_off() throws Exception {
        assertThat(timesBrokenOff(day -> {
                    reconcile(day.date());
                    List.copyOf(day.seeds().keySet()).forEach(day::repair);
                }))
                .isEqualTo(6);
    }

    /** @return in how many transactions a pass could be broken off */
    private static int timesBrokenOff(Consumer<GeneratedDay> before) throws Exception {
        var undisturbed = DAYS.remove();
        before.accept(undisturbed);
        reconcile(undisturbed.date());
        for (var transaction = 1; ; transaction++) {
            var day = DAYS.remove();
            before.accept(day);
            if (!brokenOff(day.date(), transaction)) {
                return transaction - 1;
            }
            reconcile(day.date());
            assertThat(written(day.date()))
                    .as("broken off in transaction %d", transaction)
                    .isEqualTo(written(undisturbed.date()));
        }
    }

    private static boolean brokenOff(LocalDate day, int transaction) {
        breakOffAt(transaction);
        try {
            node.reconcile(day);
            return false;
        } catch (Exception e) {
            return true;
        } finally {
            breakOffAt(NEVER);
        }
    }

    private static void reconcile(LocalDate day) {
        try {
            node.reconcile(day);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All rows and how many events of each kind there are about a day, as if each were the same day. */
    private static List<String> written(LocalDate day) {
        var written = new ArrayList<String>();
        for (var table : List.of("reconciliation_day", "reconciliation_total", "reconciliation_break")) {
            written.addAll(jdbc.sql("select row(t.*)::text from " + table + " t where date = ? order by 1")
                    .param(day)
                    .query(String.class)
                    .list());
        }
        written.addAll(jdbc.sql("""
                        select payload_type || ' ' || count(*) from domain_event_entry
                        where payload_type like 'io.dueflow.messages.reconciliation.%' and aggregate_identifier like ?
                        group by payload_type order by 1""").param("%" + day + "%").query(String.class).list());
        return written.stream()
                .map(text -> text.replace(day.toString(), "the day"))
                .toList();
    }

    @Test
    void a_statement_that_breaks_off_changes_nothing() throws Exception {
        var day = DAYS.remove();
        STATEMENTS.onceBeforeLine(100, () -> jdbc.sql("""
                                select pg_terminate_backend(pid) from pg_stat_activity
                                where datname = current_database() and query like 'copy pg_temp.statement_line%'""").query().listOfRows());

        assertThatThrownBy(() -> node.reconcile(day.date())).isInstanceOf(IllegalStateException.class);
        assertThat(written(day.date())).isEmpty();

        assertThat(node.reconcile(day.date()).openBreaks()).isEqualTo(SEEDS);
    }

    @Test
    void an_event_that_cannot_be_read_changes_nothing() throws Exception {
        var day = DAYS.remove();
        var stream = "bank/" + day.projectNo(REPAYMENTS - 1) + "-1-1-F";
        setPayload(stream, "convert_to('no JSON: ', 'UTF8') || payload");

        assertThatThrownBy(() -> node.reconcile(day.date())).isInstanceOf(IllegalStateException.class);
        assertThat(written(day.date())).isEmpty();

        setPayload(stream, "substr(payload, 10)");
        assertThat(node.reconcile(day.date()).openBreaks()).isEqualTo(SEEDS);
    }

    @Test
    void a_stream_without_its_first_event_changes_nothing_and_is_named() throws Exception {
        var day = DAYS.remove();
        var stream = "bank/" + day.projectNo(5) + "-1-1-F";
        jdbc.sql("delete from domain_event_entry where aggregate_identifier = ? and sequence_number = 0")
                .param(stream)
                .update();

        assertThatThrownBy(() -> node.reconcile(day.date()))
                .isInstanceOf(NotReconciled.class)
                .hasMessageContaining(stream);
        assertThat(written(day.date())).isEmpty();
    }

    @Test
    void no_two_passes_compare_one_date_at_once() throws Exception {
        var day = DAYS.remove();
        var other = new AtomicReference<Throwable>();
        STATEMENTS.onceBeforeLine(100, () -> other.set(catchThrowable(() -> node.reconcileFile(day.date()))));

        assertThat(node.reconcile(day.date()).openBreaks()).isEqualTo(SEEDS);

        assertThat(other.get()).isInstanceOf(NotReconciled.class).hasMessageContaining("another pass");
        assertThat(node.reconcileFile(day.date()).openBreaks()).isEqualTo(SEEDS);
    }

    @Test
    void a_pass_that_no_longer_keeps_others_away_changes_nothing() throws Exception {
        var day = DAYS.remove();
        STATEMENTS.onceBeforeLine(
                100,
                () -> jdbc.sql("""
                        select pg_terminate_backend(pid) from pg_locks
                        where locktype = 'advisory' and classid = 7283563 and objid = ?""")
                        .param((int) day.date().toEpochDay())
                        .query(Boolean.class)
                        .single());

        assertThatThrownBy(() -> node.reconcile(day.date()))
                .isInstanceOf(NotReconciled.class)
                .hasMessageContaining("compare it again");

        assertThat(written(day.date())).isEmpty();
        assertThat(node.reconcile(day.date()).openBreaks()).isEqualTo(SEEDS);
    }

    private static void setPayload(String stream, String payload) {
        jdbc.sql("update domain_event_entry set payload = " + payload + " where aggregate_identifier = ?")
                .param(stream)
                .update();
    }
}
