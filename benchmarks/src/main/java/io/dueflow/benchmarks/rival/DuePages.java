package io.dueflow.benchmarks.rival;

import io.dueflow.messages.money.Money;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What is due, read page by page. What a crash left half collected is due as well: all numbers are derived and every
 * write is harmless the second time, so it is simply collected again.
 */
public final class DuePages {

    private static final int PAGE = 500;

    private static final String AFTER = """
            select project_no, period, due_date, borrower_user_no, amount, commission,
              case status when 'PENDING' then attempt + 1 else attempt end as attempt
            from repayment_plan
            where due_date <= ? and (due_date, project_no, period) > (?, ?, ?)
              and status in ('PENDING', 'COLLECTING', 'UNKNOWN')
            order by due_date, project_no, period limit\s""" + PAGE;

    private final JdbcTemplate jdbc;
    private final LocalDate date;
    private Place place = new Place(LocalDate.EPOCH, "", 0);

    private record Place(LocalDate dueDate, String projectNo, int period) {}

    public DuePages(DataSource database, LocalDate date) {
        this.jdbc = new JdbcTemplate(database);
        this.date = date;
    }

    /** At most {@value #PAGE} installments; none when there are no more. */
    public List<DueInstallment> next() {
        return jdbc.query(
                AFTER,
                (row, number) -> installment(row),
                Date.valueOf(date),
                Date.valueOf(place.dueDate()),
                place.projectNo(),
                place.period());
    }

    private DueInstallment installment(ResultSet row) throws SQLException {
        place = new Place(
                row.getObject("due_date", LocalDate.class), row.getString("project_no"), row.getInt("period"));
        return new DueInstallment(
                place.projectNo(),
                place.period(),
                row.getInt("attempt"),
                date,
                row.getString("borrower_user_no"),
                Money.ofCents(row.getLong("amount")),
                Money.ofCents(row.getLong("commission")));
    }
}
