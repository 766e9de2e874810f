package io.dueflow.query.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import io.dueflow.messages.installment.InstallmentId;
import io.dueflow.messages.query.FindPlan;
import io.dueflow.messages.query.Plan;
import io.dueflow.query.asof.AsOf;
import io.dueflow.query.testing.History;
import io.dueflow.query.testing.Loan;
import io.dueflow.query.testing.QuerySideTest;
import io.dueflow.query.testing.RandomStories;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

@QuerySideTest
class RebuildTest {

    private static final Instant AT = Instant.parse("2031-01-31T01:00:00Z");
    private static final LocalDate DUE = LocalDate.of(2031, 1, 31);
    private static final String CATALOGUE = """
            select indexdef from pg_indexes where schemaname = 'public'
            union all select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid)
              from pg_constraint where connamespace = 'public'::regnamespace
            union all select viewname || definition from pg_views where schemaname = 'public'
            union all select relname || reloptions::text from pg_class where relnamespace = 'public'::regnamespace
            order by 1""";

    private static boolean told;

    @Autowired
    History history;

    @Autowired
    Rebuilds rebuilds;

    @Autowired
    DeclaredModels models;

    @Autowired
    RebuildSteps steps;

    @Autowired
    StoredEvents events;

    @Autowired
    Configuration configuration;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    QueryGateway queries;

    @BeforeEach
    void stories() {
        if (!told) {
            history.publish(storable(RandomStories.of(25, 20_301)));
            told = true;
        }
        history.awaitProjection();
    }

    /** The store takes no event twice. */
    private static List<EventMessage<?>> storable(List<EventMessage<?>> stories) {
        var identifiers = new HashSet<String>();
        return stories.stream()
                .filter(message -> identifiers.add(message.getIdentifier()))
                .toList();
    }

    @AfterEach
    void nothingIsLeft() {
        assertThat(jdbc.queryForList("select 1 from read_model_rebuild where phase <> 'DONE'"))
                .isEmpty();
        assertThat(jdbc.queryForList("select 1 from pg_namespace where nspname = 'rebuild'"))
                .isEmpty();
    }

    private RebuildRequest all(boolean checkOnly) {
        return new RebuildRequest(List.copyOf(models.names()), checkOnly, 1, null);
    }

    private static RebuildRequest of(String model, boolean checkOnly) {
        return new RebuildRequest(List.of(model), checkOnly, 1, null);
    }

    private Rebuild done(RebuildRequest request) {
        return done(rebuilds.start(request).id());
    }

    private Rebuild done(long id) {
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            var rebuild = rebuilds.find(id).orElseThrow();
            assertThat(rebuild.failure()).isNull();
            return rebuild.isOver();
        });
        return rebuilds.find(id).orElseThrow();
    }

    private List<String> tablesOf(String model) {
        return jdbc.queryForList(
                "select relname || relfilenode from pg_class where relkind = 'r' and relname like ? order by 1",
                String.class,
                model);
    }

    @Test
    void rows_rebuilt_from_the_events_are_those_in_use_and_everything_has_its_name_again() {
        var before = history.dump();
        var catalogue = jdbc.queryForList(CATALOGUE, String.class);
        var files = tablesOf("repayment_plan");

        assertThat(done(all(false)).differing()).isZero();
        assertThat(done(all(false)).differing()).isZero();

        assertThat(history.dump()).isEqualTo(before);
        assertThat(jdbc.queryForList(CATALOGUE, String.class)).isEqualTo(catalogue);
        assertThat(tablesOf("repayment_plan")).isNotEqualTo(files);
    }

    @Test
    void rows_that_somebody_has_tampered_with_are_listed_explained_and_mended_by_the_swap() {
        var loan = new Loan("RBT1", "RBTB", "RBTI", "RBTJ", DUE);
        history.happened(AT, loan.activated());
        publish(new InstallmentId("RBT1", 1).toString(), loan.scheduled(1), loan.started(1, 1, DUE, 1));
        var right = history.dump();
        jdbc.update("update repayment_plan set amount = 1 where project_no = 'RBT1' and period = 1");
        jdbc.update("delete from receivable_share where project_no = 'RBT1' and period = 2 and tender_no = 'RBT1-T1'");
        jdbc.update("insert into receivable_receipt values ('RBT1', 3, 'RBT1-3-9-C', now())");
        var wrong = history.dump();

        var checked = done(all(true));

        assertThat(List.of(
                        checked.startedAt(),
                        checked.filledAt(),
                        checked.indexedAt(),
                        checked.comparedAt(),
                        checked.endedAt()))
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(checked.comparedTo()).isEqualTo(checked.place());
        assertThat(checked.differing()).isEqualTo(3);
        assertThat(checked.differences())
                .extracting(Difference::table)
                .containsExactlyInAnyOrder("repayment_plan", "receivable_share", "receivable_receipt");
        assertThat(checked.differences())
                .extracting(Difference::explanation)
                .anySatisfy(words -> assertThat(words)
                        .contains("amount is 1 and should be 103000", "The last event about it is RepaymentStarted"))
                .anySatisfy(words -> assertThat(words).contains("It is missing."))
                .anySatisfy(words -> assertThat(words).isEqualTo("No event makes such a row."));
        assertThat(history.dump()).isEqualTo(wrong);

        assertThat(done(all(false)).differing()).isEqualTo(3);
        assertThat(history.dump()).isEqualTo(right);
    }

    private void publish(String stream, Object... happened) {
        var messages = new ArrayList<EventMessage<?>>();
        for (var event : happened) {
            messages.add(new GenericDomainEventMessage<>("Installment", stream, messages.size(), event));
        }
        history.publish(messages);
        history.awaitProjection();
    }

    @Test
    void a_model_alone_leaves_the_others_as_they_are() {
        var runs = tablesOf("due_date_run%");
        var others = tablesOf("re%");

        done(of("runs", false));

        assertThat(tablesOf("due_date_run%")).isNotEqualTo(runs);
        assertThat(tablesOf("re%")).isEqualTo(others);
    }

    private ClaimedRebuild claimed(RebuildRequest request) {
        var runner = UUID.randomUUID();
        var id = rebuilds.claim(request, runner);
        var run = ClaimedRebuild.of(id, runner, models.choose(request.models()), configuration);
        steps.aim(run);
        return run;
    }

    /** As far as a process comes that is killed after its first step. */
    private long begin(RebuildRequest request, long place) {
        var run = claimed(request);
        steps.project(run, events.read(0, place), System.nanoTime(), Runnable::run);
        return run.id();
    }

    @Test
    void what_was_killed_is_taken_up_where_it_was_with_what_has_happened_since() {
        var id = begin(all(false), 500);
        history.happened(AT, new Loan("RBT2", "RBTB", "RBTI", "RBTJ", DUE).activated());
        var before = history.dump();
        assertThatThrownBy(() -> rebuilds.start(all(false)))
                .isInstanceOf(RebuildUnderWay.class)
                .hasMessageContaining("is being done");
        assertThatThrownBy(() -> rebuilds.start(of("runs", true)))
                .isInstanceOf(RebuildUnderWay.class)
                .hasMessageContaining("has not come to its end");
        nobodyHasSeenToIt(id);

        var rebuild = done(all(false));

        assertThat(rebuild.id()).isEqualTo(id);
        assertThat(rebuild.events())
                .isEqualTo(jdbc.queryForObject("select count(*) from domain_event_entry", Long.class));
        assertThat(rebuild.differing()).isZero();
        assertThat(history.dump()).isEqualTo(before);
    }

    @Test
    void rows_that_a_killed_batch_has_added_beside_the_others_are_not_added_twice() {
        var before = history.dump();
        var run = claimed(all(false));
        Executor killed = adding -> {
            CompletableFuture.runAsync(adding).join();
            throw new IllegalStateException("killed");
        };
        assertThatThrownBy(() -> steps.project(run, events.read(0, 500), System.nanoTime(), killed))
                .hasMessage("killed");
        assertThat(jdbc.queryForObject("select count(*) from rebuild.repayment_timeline", Long.class))
                .isPositive();
        assertThat(jdbc.queryForObject("select count(*) from rebuild.repayment_plan", Long.class))
                .isZero();
        nobodyHasSeenToIt(run.id());

        assertThat(done(all(false)).differing()).isZero();
        assertThat(history.dump()).isEqualTo(before);
    }

    private void nobodyHasSeenToIt(long id) {
        jdbc.update("update read_model_rebuild set seen_at = seen_at - interval '1 hour' where id = ?", id);
    }

    @Test
    void whoever_was_taken_for_dead_writes_nothing_more() {
        var run = claimed(all(true));
        nobodyHasSeenToIt(run.id());
        done(all(true));

        assertThatThrownBy(() -> steps.project(run, events.read(0, 1), System.nanoTime(), Runnable::run))
                .isInstanceOf(RebuildStopped.class);
    }

    @Test
    void one_that_was_broken_off_can_be_given_up() {
        var id = begin(all(false), 100);
        rebuilds.stop(id);
        assertThatThrownBy(() -> rebuilds.giveUp(id)).isInstanceOf(RebuildUnderWay.class);
        nobodyHasSeenToIt(id);

        rebuilds.giveUp(id);

        assertThat(rebuilds.find(id).orElseThrow())
                .returns(true, Rebuild::isOver)
                .returns("It was given up.", Rebuild::failure);
    }

    @Test
    void a_change_of_the_schema_comes_with_the_swap() {
        var before = history.dump();
        var change = """
                drop view waiting_installment;
                alter table repayment_detail add column note text default 'none', alter column explanation type varchar(400);
                create index repayment_detail_by_date on repayment_detail (business_date);
                create view waiting_installment as select project_no, period from repayment_plan""";
        var view = jdbc.queryForObject("select pg_get_viewdef('waiting_installment'::regclass)", String.class);

        done(new RebuildRequest(List.of("repayments"), false, 1, change));

        assertThat(jdbc.queryForList("select distinct note from repayment_detail", String.class))
                .containsExactly("none");
        assertThat(jdbc.queryForList(
                        "select indexname from pg_indexes where tablename = 'repayment_detail'", String.class))
                .contains("repayment_detail_by_date", "repayment_detail_pkey");
        assertThat(jdbc.queryForObject("select count(*) from waiting_installment", Long.class))
                .isPositive();

        done(new RebuildRequest(List.of("repayments"), false, 1, """
                drop view waiting_installment;
                alter table repayment_detail drop column note, alter column explanation type text;
                drop index repayment_detail_by_date;
                set local search_path to rebuild, public;
                create view waiting_installment as """ + " " + view));
        assertThat(history.dump()).isEqualTo(before);
    }

    /** They are asked often enough for the driver to prepare what is asked, of tables which then are others. */
    @Test
    void questions_about_the_past_follow_a_change_of_the_schema() {
        var before = planOfThePast();
        for (var turn = 0; turn < 10; turn++) {
            assertThat(planOfThePast()).isPresent().isEqualTo(before);
        }

        done(new RebuildRequest(
                List.of("projects"), false, 1, "alter table project alter column repayment_way type varchar(64)"));
        assertThat(planOfThePast()).isEqualTo(before);

        done(new RebuildRequest(
                List.of("projects"), false, 1, "alter table project alter column repayment_way type varchar(32)"));
        assertThat(planOfThePast()).isEqualTo(before);
    }

    private Optional<Plan> planOfThePast() {
        var question = new GenericMessage<>(new FindPlan("RN0"), AsOf.metaData(AT));
        return queries.query(question, ResponseTypes.optionalInstanceOf(Plan.class))
                .join();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table project add column note text",
                "alter table public.project add column note text",
                "create table surplus (a int)",
                "drop table due_date_run_shard",
                "commit; alter table public.project add column note text",
                "rollback",
                "nonsense"
            })
    void a_change_that_is_wrong_or_goes_beyond_the_new_tables_is_refused(String change) {
        assertThatThrownBy(() -> rebuilds.start(new RebuildRequest(List.of("runs"), false, 1, change)))
                .isInstanceOf(BadSchemaChange.class);
        assertThat(jdbc.queryForList("select 1 from information_schema.columns where column_name = 'note'"))
                .isEmpty();
    }

    /** Neither for the steps that follow, nor for whoever is given the connection next. */
    @Test
    void what_a_change_sets_is_set_back() throws SQLException {
        var tables = models.choose(List.of("runs")).stream()
                .flatMap(model -> model.tables().stream())
                .toList();
        try (var connection = jdbc.getDataSource().getConnection()) {
            var pooled = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            var transaction = new TransactionTemplate(new DataSourceTransactionManager(pooled.getDataSource()));
            var shadow = new ShadowTables(pooled);
            var settings = new Catalogue(pooled).settings();

            transaction.executeWithoutResult(begun -> {
                shadow.create(tables, """
                        set lock_timeout = 0;
                        set local statement_timeout = '7min';
                        set search_path to rebuild;
                        select set_config('work_mem', '1MB', false);
                        set role pg_monitor""");
                assertThat(new Catalogue(pooled).settings())
                        .containsEntry("statement_timeout", settings.get("statement_timeout"))
                        .containsEntry("role", settings.get("role"))
                        .containsEntry("search_path", "rebuild, public");
            });

            assertThat(new Catalogue(pooled).settings()).isEqualTo(settings);
            transaction.executeWithoutResult(begun -> shadow.drop());
        }
    }

    /** Whoever takes the batches would wait for ever. */
    @Test
    void an_error_that_ends_the_reading_ahead_reaches_whoever_waits_for_it() throws Exception {
        try (var ahead = new EventsAhead(
                events,
                event -> {
                    throw new StackOverflowError();
                },
                0,
                events.head())) {
            var taken = CompletableFuture.supplyAsync(() -> catchThrowable(ahead::take));

            assertThat(taken.get(30, TimeUnit.SECONDS)).hasRootCauseInstanceOf(StackOverflowError.class);
        }
    }

    @Test
    void whoever_asks_meanwhile_sees_the_old_rows_or_the_new_ones() {
        var over = new AtomicBoolean();
        var expected = jdbc.queryForObject("select count(*) from repayment_plan", Long.class);
        var asking = CompletableFuture.runAsync(() -> {
            while (!over.get()) {
                assertThat(jdbc.queryForObject(
                                "select count(*) from repayment_plan join receivable_plan using (project_no, period)"
                                        + " where tender_no like '%T1'",
                                Long.class))
                        .isEqualTo(expected);
            }
        });

        done(all(false));
        done(all(false));

        over.set(true);
        asking.join();
    }
}
