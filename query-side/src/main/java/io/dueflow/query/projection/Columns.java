package io.dueflow.query.projection;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.PreparedStatementSetter;

/**
 * Rows as one array per column, for a statement that takes all of them at once with {@code unnest(?, ?, …)}, or as the
 * lines that PostgreSQL copies.
 */
public final class Columns<R> {

    private record Column<R>(String type, IntFunction<Object[]> array, Function<R, ?> value, boolean isMoment) {}

    private final List<Column<R>> columns = new ArrayList<>();

    public Columns<R> text(Function<R, String> value) {
        return column("text", String[]::new, value);
    }

    public Columns<R> name(Function<R, ? extends Enum<?>> value) {
        return text(row -> {
            var constant = value.apply(row);
            return constant == null ? null : constant.name();
        });
    }

    public Columns<R> integer(Function<R, Integer> value) {
        return column("int4", Integer[]::new, value);
    }

    public Columns<R> bigint(Function<R, Long> value) {
        return column("int8", Long[]::new, value);
    }

    public Columns<R> bool(Function<R, Boolean> value) {
        return column("bool", Boolean[]::new, value);
    }

    public Columns<R> numeric(Function<R, BigDecimal> value) {
        return column("numeric", BigDecimal[]::new, value);
    }

    public Columns<R> date(Function<R, LocalDate> value) {
        return column("date", String[]::new, row -> {
            var date = value.apply(row);
            return date == null ? null : date.toString();
        });
    }

    /** In the form that the function {@code moment} of the database takes. */
    public Columns<R> moment(Function<R, Instant> value) {
        columns.add(new Column<>("int8", Long[]::new, row -> micros(value.apply(row)), true));
        return this;
    }

    private static Long micros(Instant moment) {
        return moment == null ? null : ChronoUnit.MICROS.between(Instant.EPOCH, moment);
    }

    private Columns<R> column(String type, IntFunction<Object[]> array, Function<R, ?> value) {
        columns.add(new Column<>(type, array, value, false));
        return this;
    }

    /** What a statement selects of them under the names, which are separated by a comma and a blank. */
    String selected(String names) {
        var each = names.split(", ");
        return IntStream.range(0, columns.size())
                .mapToObj(index -> columns.get(index).isMoment() ? "moment(" + each[index] + ")" : each[index])
                .collect(Collectors.joining(", "));
    }

    String placeholders() {
        return columns.stream().map(column -> "?").collect(Collectors.joining(", "));
    }

    void copy(Collection<R> rows, CopiedLines lines) throws SQLException {
        for (var row : rows) {
            for (var column : columns) {
                var value = column.value().apply(row);
                if (column.isMoment() && value != null) {
                    lines.moment((Long) value);
                } else {
                    lines.field(value);
                }
            }
            lines.end();
        }
        lines.send();
    }

    public PreparedStatementSetter of(Collection<R> rows) {
        return statement -> {
            var parameter = 1;
            for (var column : columns) {
                var array = statement.getConnection().createArrayOf(column.type(), values(column, rows));
                statement.setArray(parameter, array);
                parameter++;
            }
        };
    }

    private static <R> Object[] values(Column<R> column, Collection<R> rows) {
        var values = column.array().apply(rows.size());
        var index = 0;
        for (var row : rows) {
            values[index] = column.value().apply(row);
            index++;
        }
        return values;
    }
}
