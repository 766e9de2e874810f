package io.dueflow.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dueflow.query.testing.QuerySideTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

/** Few rows are inserted and many are copied; nobody can tell afterwards which. */
@QuerySideTest
@Transactional
class AddedRowsTest {

    private static final String NAMES = "number, text, amount, day, happened_at, done";
    private static final List<String> AWKWARD =
            List.of("", "\\N", "\\", "a\tb", "a\nb\rc", "\\.", "\"'", "节节高", "plain");
    private static final Columns<Row> COLUMNS = new Columns<Row>()
            .integer(Row::number)
            .text(Row::text)
            .bigint(Row::amount)
            .date(Row::day)
            .moment(Row::happenedAt)
            .bool(Row::done);

    record Row(Integer number, String text, Long amount, LocalDate day, Instant happenedAt, Boolean done) {

        static Row of(int number) {
            return new Row(
                    number,
                    AWKWARD.get(number % AWKWARD.size()),
                    Long.MAX_VALUE - number,
                    LocalDate.of(2050, 2, 15).plusDays(number),
                    Instant.parse("1969-12-31T23:59:59.999999Z").plusMillis(number * 977L),
                    number % 2 == 0);
        }

        static Row empty(int number) {
            return new Row(number, null, null, null, null, null);
        }
    }

    @Autowired
    JdbcTemplate jdbc;

    @ParameterizedTest
    @ValueSource(ints = {7, 99, 100, 2_500})
    void as_many_as_there_are_with_all_that_they_hold(int count) {
        make();
        var rows = IntStream.range(0, count)
                .mapToObj(number -> number % 5 == 4 ? Row.empty(number) : Row.of(number))
                .toList();

        AddedRows.thatAreNew(jdbc, "added", NAMES, COLUMNS).add(rows);

        assertThat(kept()).isEqualTo(rows);
    }

    @ParameterizedTest
    @ValueSource(ints = {7, 2_500})
    void what_is_there_is_passed_over_and_stays_as_it_is(int count) {
        make();
        var there = Row.empty(count / 2);
        var added = AddedRows.passingOverThoseThere(jdbc, "added", NAMES, COLUMNS);
        added.add(List.of(there));

        added.add(IntStream.range(0, count).mapToObj(Row::of).toList());

        assertThat(kept())
                .isEqualTo(IntStream.range(0, count)
                        .mapToObj(number -> number == count / 2 ? there : Row.of(number))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(ints = {7, 2_500})
    void what_is_certainly_new_may_not_be_there(int count) {
        make();
        var added = AddedRows.thatAreNew(jdbc, "added", NAMES, COLUMNS);
        added.add(List.of(Row.of(count / 2)));

        assertThatThrownBy(() ->
                        added.add(IntStream.range(0, count).mapToObj(Row::of).toList()))
                .isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void none_are_no_statement() {
        AddedRows.thatAreNew(jdbc, "there is no such table", NAMES, COLUMNS).add(List.of());
    }

    private void make() {
        jdbc.execute("""
                create temporary table added (number int primary key, text text, amount bigint, day date,
                happened_at timestamptz, done boolean) on commit drop""");
    }

    private List<Row> kept() {
        return jdbc.query(
                "select * from added order by number",
                (row, index) -> new Row(
                        row.getInt("number"),
                        row.getString("text"),
                        row.getObject("amount", Long.class),
                        row.getObject("day", LocalDate.class),
                        row.getTimestamp("happened_at") == null
                                ? null
                                : row.getTimestamp("happened_at").toInstant(),
                        row.getObject("done", Boolean.class)));
    }
}
