package io.dueflow.query.bank;

import io.dueflow.messages.bank.BankEvent;
import io.dueflow.messages.query.BankRequestState;
import io.dueflow.query.projection.Change;
import io.dueflow.query.projection.ChangingRows;
import io.dueflow.query.projection.Columns;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Changes what became of requests. */
@Component
class RequestRows extends ChangingRows<String, RequestRow> {

    private static final String READ = """
            select r.request_no, r.state from unnest(?) k (request_no) join depository_record r using (request_no)""";
    private static final Columns<String> KEYS = new Columns<String>().text(key -> key);

    private final JdbcTemplate jdbc;
    private final RequestStatements statements;

    RequestRows(JdbcTemplate jdbc, RequestStatements statements) {
        super(jdbc, "depository_record");
        this.jdbc = jdbc;
        this.statements = statements;
    }

    void ask(RequestRow.Asked asked) {
        var requestNo = asked.event().requestNo();
        insert(requestNo, new RequestRow(requestNo, asked, RequestAnswer.none(BankRequestState.REQUESTED)));
    }

    void answer(String requestNo, BankEvent event, UnaryOperator<RequestAnswer> change) {
        change(requestNo, event, row -> row.with(change));
    }

    @Override
    protected void read(Collection<String> keys, BiConsumer<String, RequestRow> taker) {
        jdbc.query(READ, KEYS.of(keys), found -> {
            var state = BankRequestState.valueOf(found.getString(2));
            taker.accept(found.getString(1), new RequestRow(found.getString(1), null, RequestAnswer.none(state)));
        });
    }

    @Override
    protected void write(List<Change<RequestRow>> changes) {
        statements.insert(Change.inserts(changes));
        statements.update(Change.updates(changes));
    }
}
