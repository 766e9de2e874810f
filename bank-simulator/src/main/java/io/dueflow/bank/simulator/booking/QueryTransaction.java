package io.dueflow.bank.simulator.booking;

import io.dueflow.bank.simulator.request.Answer;
import java.util.LinkedHashMap;
import java.util.Map;

/** QUERY_TRANSACTION: the stored answer word for word, or that the bank never received the request. */
final class QueryTransaction implements BankingService {

    private static final int NOT_YET_PROCESSED = 0;

    @Override
    public Decision decide(ServiceRequest request, Books books) {
        String transactionNo = request.fields().number("transactionNo");
        return Decision.answered(books.answer(transactionNo)
                .map(StoredAnswer::answer)
                .orElseGet(() -> neverReceived(request.requestNo(), transactionNo)));
    }

    @Override
    public String payer(ServiceRequest request, Books books) {
        return request.fields()
                .textIfAny("transactionNo")
                .flatMap(books::answer)
                .map(StoredAnswer::payer)
                .orElse(null);
    }

    private static Answer neverReceived(String requestNo, String transactionNo) {
        Map<String, Object> more = new LinkedHashMap<>();
        more.put("status", NOT_YET_PROCESSED);
        more.put("transactionNo", transactionNo);
        more.put("found", false);
        return Answer.success(requestNo, more);
    }
}
