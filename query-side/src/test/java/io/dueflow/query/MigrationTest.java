package io.dueflow.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueflow.eventstore.testing.TestDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** What an earlier version has projected is there after the migration, without a replay. */
class MigrationTest {

    private final PGSimpleDataSource database = new PGSimpleDataSource();

    @Test
    void rows_of_the_former_tables_stay_and_are_added_up() {
        database.setUrl(TestDatabase.emptyDatabase());
        migrateTo("3");
        var jdbc = new JdbcTemplate(database);
        jdbc.execute("""
                insert into repayment_plan (project_no, period, borrower_user_no, borrower_consumer_id, due_date,
                  principal, interest, commission, amount, status, attempt, tried_date, tried_round, credited, fees,
                  shard_key)
                values ('P1', 1, 'B', 'C', '2025-01-31', 90, 10, 2, 100, 'REPAID', 1, '2025-02-01', 1, 97, 1, 5),
                  ('P1', 2, 'B', 'C', '2025-02-28', 90, 10, 2, 100, 'PENDING', 0, null, null, null, null, 5);
                insert into receivable_plan values
                  ('P1', 1, 'T1', 'I1', '2025-01-31', 50, 5, 1, 'RECEIVED', '2025-02-01 05:00+08'),
                  ('P1', 1, 'T2', 'I2', '2025-01-31', 40, 3, 0, 'RECEIVED', '2025-02-01 05:00+08'),
                  ('P1', 2, 'T1', 'I1', '2025-02-28', 50, 5, 1, 'OPEN', null);
                insert into receivable_detail values
                  ('P1', 1, 'T1', 'I1', 'P1-1-1-C', 50, 5, 1, '2025-02-01 05:00+08'),
                  ('P1', 1, 'T2', 'I2', 'P1-1-1-C', 40, 3, 0, '2025-02-01 05:00+08');
                insert into repayment_detail values
                  ('P1', 1, 1, '2025-02-01', 1, 100, now(), now(), 'SYNCHRONISED', null, null, false)""");
        var received = jdbc.queryForList("select r::text from receivable_plan r order by 1", String.class);
        var details = jdbc.queryForList("select r::text from receivable_detail r order by 1", String.class);

        migrateTo("5");

        assertThat(jdbc.queryForList("select r::text from receivable_plan r order by 1", String.class))
                .isEqualTo(received);
        assertThat(jdbc.queryForList("select r::text from receivable_detail r order by 1", String.class))
                .isEqualTo(details);
        assertThat(jdbc.queryForList("select t::text from installment_total t order by 1", String.class))
                .containsExactly(
                        "(2025-02-01,2025-01-31,REPAID,1,100,2,97,1,0)",
                        "(9999-12-31,2025-02-28,PENDING,1,100,2,0,0,1)");
        assertThat(jdbc.queryForList("select t::text from attempt_total t", String.class))
                .containsExactly("(2025-02-01,SYNCHRONISED,,f,1)");
    }

    @Test
    void what_was_refused_or_unknown_before_waits_since_then() {
        database.setUrl(TestDatabase.emptyDatabase());
        migrateTo("6");
        var jdbc = new JdbcTemplate(database);
        jdbc.execute("""
                insert into repayment_plan (project_no, period, borrower_user_no, borrower_consumer_id, due_date,
                  principal, interest, commission, amount, status, attempt, refusal_reason, shard_key)
                values ('P1', 1, 'B', 'C', '2025-01-31', 90, 10, 2, 100, 'REFUSED', 2, 'TENDER_UNKNOWN', 5),
                  ('P1', 2, 'B', 'C', '2025-02-28', 90, 10, 2, 100, 'UNKNOWN', 1, null, 5),
                  ('P1', 3, 'B', 'C', '2025-03-31', 90, 10, 2, 100, 'COLLECTING', 1, null, 5),
                  ('P1', 4, 'B', 'C', '2025-04-30', 90, 10, 2, 100, 'PENDING', 0, null, 5);
                insert into repayment_detail values
                  ('P1', 1, 1, '2025-02-01', 1, 100, now(), '2025-02-01 05:01+08', 'FAILED', 'BALANCE_TOO_LOW', '', false),
                  ('P1', 1, 2, '2025-02-02', 1, 100, now(), '2025-02-02 05:02+08', 'FAILED', 'TENDER_UNKNOWN', '', false),
                  ('P1', 2, 1, '2025-02-28', 1, 100, now(), null, 'NOT_SYNCHRONISED', null, null, true),
                  ('P1', 3, 1, '2025-03-31', 1, 100, now(), null, 'NOT_SYNCHRONISED', null, null, false);
                insert into depository_record
                  (request_no, kind, project_no, period, attempt, amount, requested_at, state, unknown_since)
                values ('P1-2-1-F', 'FREEZE', 'P1', 2, 1, 100, now(), 'DONE', '2025-02-28 05:03+08'),
                  ('P1-2-1-C', 'CONFIRMATION', 'P1', 2, 1, 100, now(), 'UNKNOWN', '2025-02-28 05:04+08')""");

        migrateTo("latest");

        assertThat(jdbc.queryForList("""
                        select period || ' ' || to_char(waits_since at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI')
                        from repayment_plan where waits_since is not null order by period""", String.class)).containsExactly("1 2025-02-02 05:02", "2 2025-02-28 05:04");
        assertThat(jdbc.queryForList(
                        "select period || ' ' || kind from waiting_installment order by period", String.class))
                .containsExactly("1 PERSON", "2 UNKNOWN");
    }

    private void migrateTo(String version) {
        Flyway.configure().dataSource(database).target(version).load().migrate();
    }
}
