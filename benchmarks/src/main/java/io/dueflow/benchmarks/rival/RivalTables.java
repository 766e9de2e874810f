package io.dueflow.benchmarks.rival;

import javax.sql.DataSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** Tables, views and indexes by the very migrations that make ours, without what a rival does not use, and an outbox. */
final class RivalTables {

    private static final String UNUSED = """
            drop table repayment_timeline, due_date_run, due_date_run_round, due_date_run_shard, installment_total,
              attempt_total""";

    private static final String OUTBOX = """
            create table outbox (
              id         bigint generated always as identity primary key,
              project_no varchar(32) not null,
              period     integer     not null,
              message    text        not null,
              created_at timestamptz not null,
              sent_at    timestamptz
            )""";

    private static final String OUTBOX_UNSENT = "create index outbox_unsent on outbox (id) where sent_at is null";

    private RivalTables() {}

    static void create(DataSource database) {
        new ResourceDatabasePopulator(
                        new ClassPathResource("db/migration/V3__read_models.sql"),
                        new ClassPathResource("db/migration/V5__cheap_read_models.sql"))
                .execute(database);
        var jdbc = new JdbcTemplate(database);
        jdbc.execute(UNUSED);
        jdbc.execute(OUTBOX);
        jdbc.execute(OUTBOX_UNSENT);
    }
}
