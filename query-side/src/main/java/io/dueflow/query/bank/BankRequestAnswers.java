package io.dueflow.query.bank;

import io.dueflow.messages.query.BankRequestRecord;
import io.dueflow.messages.query.FindBankRequest;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers what became of a request to the bank. */
@Component
@Transactional(readOnly = true)
class BankRequestAnswers {

    private final BankRequests requests;

    BankRequestAnswers(BankRequests requests) {
        this.requests = requests;
    }

    @QueryHandler
    Optional<BankRequestRecord> answer(FindBankRequest query) {
        return requests.findById(query.requestNo()).map(DepositoryRecord::toMessage);
    }
}
