package io.dueflow.bank.simulator.booking;

import io.dueflow.bank.simulator.request.Answer;
import io.dueflow.bank.simulator.request.Cents;
import io.dueflow.bank.simulator.request.RequestFields;
import io.dueflow.bank.simulator.statement.PreparedStatement;
import io.dueflow.bank.simulator.statement.Statements;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** DOWNLOAD_CHECKFILE: prepares a day's statement, tells where it can be fetched, and signs its digest. */
final class DownloadCheckfile implements BankingService {

    private static final String FILE_TYPE = "TRANSACTION";

    private final Statements statements;

    DownloadCheckfile(Statements statements) {
        this.statements = statements;
    }

    @Override
    public BankingService readied(ServiceRequest request) {
        RequestFields fields = request.fields();
        LocalDate day = fields.date("fileDate");
        if (!fields.number("fileType").equals(FILE_TYPE)) {
            throw fields.invalid("fileType", "must be " + FILE_TYPE);
        }
        return new Ready(day, statements.prepare(day));
    }

    @Override
    public Decision decide(ServiceRequest request, Books books) {
        throw new IllegalStateException("a statement is prepared before it is its request's turn");
    }

    @Override
    public String payer(ServiceRequest request, Books books) {
        return null;
    }

    private record Ready(LocalDate day, PreparedStatement statement) implements BankingService {

        @Override
        public Decision decide(ServiceRequest request, Books books) {
            Map<String, Object> more = new LinkedHashMap<>();
            more.put("fileDate", day.toString());
            more.put("file", Statements.PATH + "?name=" + statement.name());
            more.put("bytes", statement.bytes());
            more.put("sha256", statement.sha256());
            more.put("lines", statement.lines());
            more.put("sum", Cents.yuan(statement.sumCents()));
            more.put("closed", statement.closed());
            return Decision.answered(Answer.success(request.requestNo(), more));
        }

        @Override
        public String payer(ServiceRequest request, Books books) {
            return null;
        }
    }
}
