package io.dueflow.app.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueflow.app.proof.Difference.Kind;
import io.dueflow.app.serve.RunningService;
import io.dueflow.messages.money.Money;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What the witnesses say, held against one another in a real database. */
@ExtendWith(RunningService.Started.class)
class ComparisonTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);
    private static final LocalDate NEXT = DAY.plusDays(1);
    private static final EnumSet<Witness> ALL = EnumSet.of(Witness.BANK, Witness.EVENTS, Witness.READ_MODELS);

    private final RunningService dueflow;
    private Connection connection;
    private JdbcClient jdbc;
    private ProofTables tables;

    ComparisonTest(RunningService dueflow) {
        this.dueflow = dueflow;
    }

    @BeforeEach
    void nobodyHasSpoken() throws SQLException {
        connection = dueflow.bean(DataSource.class).getConnection();
        jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        tables = new ProofTables(connection);
    }

    @AfterEach
    void giveBack() throws SQLException {
        tables.close();
        connection.close();
    }

    /** A settlement of which nothing is commission. */
    private void bankSays(String requestNo, LocalDate day, long cents) {
        tables.bank().add(settled(requestNo, "P1", day, cents));
    }

    private void weSay(String requestNo, LocalDate day, long cents) {
        tables.events().add(settled(requestNo, "P1", day, cents));
        readModelsSay(requestNo, "P1", day, cents);
    }

    private void readModelsSay(String requestNo, String projectNo, LocalDate day, long cents) {
        jdbc.sql("""
                        insert into proof_movement
                        values ('readModels', :requestNo, :projectNo, 1, 'SETTLEMENT', :day, :cents, :cents, 0, null)""")
                .param("requestNo", requestNo)
                .param("projectNo", projectNo)
                .param("day", day)
                .param("cents", cents)
                .update();
    }

    private static Movement settled(String requestNo, String projectNo, LocalDate day, long cents) {
        var amount = Money.ofCents(cents);
        return new Movement(requestNo, projectNo, 1, Movement.Kind.SETTLEMENT, day, amount, amount, Money.ZERO, null);
    }

    private Comparison of(LocalDate day) {
        tables.bank().flush();
        tables.events().flush();
        return new Comparison(jdbc, new ProofRange(day, day, false, null, null), 10);
    }

    @Test
    void amounts_that_two_requests_have_exchanged_are_two_differences() {
        bankSays("P1-1-1-C", DAY, 100);
        bankSays("P1-1-2-C", DAY, 200);
        weSay("P1-1-1-C", DAY, 200);
        weSay("P1-1-2-C", DAY, 100);

        var found = of(DAY).requests(ALL);

        assertThat(found.listed).extracting(Difference::kind).containsExactly(Kind.DIFFERS, Kind.DIFFERS);
        assertThat(found.wrong).isEqualTo(2);
    }

    /** Each amount is right, and each borrower's repayment is another's. */
    @Test
    void repayments_that_two_requests_have_exchanged_are_two_differences() {
        for (var project : List.of("P1", "P2")) {
            var requestNo = project + "-1-1-C";
            tables.events().add(settled(requestNo, project, DAY, 100));
            tables.bank().add(settled(requestNo, project, DAY, 100));
            readModelsSay(requestNo, project.equals("P1") ? "P2" : "P1", DAY, 100);
        }

        var found = of(DAY).requests(ALL);

        assertThat(found.wrong).isEqualTo(2);
        assertThat(found.listed).extracting(Difference::kind).containsExactly(Kind.DIFFERS, Kind.DIFFERS);
        assertThat(found.listed.get(0).words())
                .isEqualTo("settlement P1-1-1-C: 1.00 (credited 1.00, commission 0.00): "
                        + "bank of P1-1, events of P1-1, readModels of P2-1");
    }

    /** Alone, the second of the two days would take it for a matter of midnight. */
    @Test
    void what_the_bank_books_on_another_day_than_we_is_looked_for_there_too() {
        bankSays("P1-1-1-C", NEXT, 100);
        weSay("P1-1-1-C", DAY, 100);
        assertThat(of(NEXT).anythingOverMidnight()).isTrue();

        bankSays("P1-1-1-C", DAY, 100);
        var found = of(NEXT).requests(ALL);

        assertThat(found.listed).extracting(Difference::kind).containsExactly(Kind.TWICE);
        assertThat(found.wrong).isEqualTo(1);
    }

    @Test
    void what_all_say_of_the_same_day_is_looked_for_nowhere_else() {
        bankSays("P1-1-1-C", DAY, 100);
        weSay("P1-1-1-C", DAY, 100);

        assertThat(of(DAY).anythingOverMidnight()).isFalse();
    }
}
