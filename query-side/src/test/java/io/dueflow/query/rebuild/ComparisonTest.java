package io.dueflow.query.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueflow.messages.ReadModel;
import io.dueflow.query.testing.QuerySideTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

/** Rows of all types that read models have are told apart, whatever about them differs. */
@QuerySideTest
@Transactional
class ComparisonTest {

    private static final String COLUMNS = """
            (id integer primary key, word varchar(20), other varchar(20), amount bigint, few smallint, done boolean,
              day date, at timestamptz, number numeric(20), content json, seen timestamptz)""";

    private static final String ROWS = """
            insert into %s.compared
            select n, 'w' || n, case when n %% 3 > 0 then 'o' || n end, n * 100, n %% 7, n %% 2 = 0,
              date '2031-01-31' + n, timestamptz '2031-01-31 05:00:00.000001+08' + n * interval '1 hour', n * 1000,
              json_build_object('no', n, 'words', 'of ' || n), now()
            from generate_series(1, 50) n""";

    @ReadModel(name = "compared", tables = @ReadModel.Table(value = "compared", free = "seen", nothing = "amount = 0"))
    private static final class Compared {}

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void twoThatAreAlike() {
        jdbc.execute("create schema rebuild");
        for (var schema : List.of("public", "rebuild")) {
            jdbc.execute("create table " + schema + ".compared " + COLUMNS);
            jdbc.execute(ROWS.formatted(schema));
        }
    }

    private Comparison.Result compared() {
        return new Comparison(jdbc)
                .of(List.of(Compared.class.getAnnotation(ReadModel.class).tables()));
    }

    @Test
    void alike_they_have_no_difference() {
        assertThat(compared()).isEqualTo(new Comparison.Result(0, List.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "word = 'w-7'",
                "word = null",
                "word = ''",
                "word = other, other = word",
                "amount = amount + 1",
                "amount = -amount",
                "few = few + 1",
                "done = not done",
                "day = day + 1",
                "at = at + interval '1 microsecond'",
                "number = number + 1",
                "number = null",
                "content = '{\"no\": 7, \"words\": \"of 8\"}'",
                "content = null",
            })
    void what_differs_in_one_row_is_found_and_shown(String change) {
        jdbc.update("update rebuild.compared set " + change + " where id = 7");

        var result = compared();

        assertThat(result.differing()).isOne();
        assertThat(result.listed()).singleElement().satisfies(difference -> {
            assertThat(difference.key()).isEqualTo("{\"id\": 7}");
            assertThat(difference.inUse()).contains("\"word\": \"w7\"").isNotEqualTo(difference.rebuilt());
        });
    }

    /** The sums of both columns stay what they were. */
    @Test
    void rows_that_have_changed_places_are_found() {
        jdbc.update("update rebuild.compared set amount = 1500 - amount where id in (7, 8)");

        assertThat(compared().differing()).isEqualTo(2);
    }

    @Test
    void rows_that_one_of_them_lacks_are_found() {
        jdbc.update("delete from public.compared where id = 7");
        jdbc.update("delete from rebuild.compared where id = 8");

        var result = compared();

        assertThat(result.differing()).isEqualTo(2);
        assertThat(result.listed().get(0).inUse()).isNull();
        assertThat(result.listed().get(1).rebuilt()).isNull();
    }

    @Test
    void all_are_counted_and_twenty_are_listed() {
        jdbc.update("update rebuild.compared set amount = 1");

        var result = compared();

        assertThat(result.differing()).isEqualTo(50);
        assertThat(result.listed()).hasSize(20);
    }

    @Test
    void what_is_free_may_differ_and_rows_that_say_nothing_may_be_missing() {
        jdbc.update("update rebuild.compared set seen = null");
        jdbc.update("insert into rebuild.compared (id, amount) values (51, 0)");

        assertThat(compared().differing()).isZero();
    }

    /** A change of the schema adds columns, or does without some. */
    @Test
    void a_column_that_only_one_of_them_has_is_not_compared() {
        jdbc.execute("alter table rebuild.compared add column note text default 'new'");
        jdbc.execute("alter table public.compared drop column few");

        assertThat(compared().differing()).isZero();
    }
}
