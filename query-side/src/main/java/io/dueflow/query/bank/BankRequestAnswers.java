package io.dueflow.query.bank;

import io.dueflow.messages.query.BankRequestRecord;
import io.dueflow.messages.query.FindBankRequest;
import io.dueflow.query.answering.OfOneMoment;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers what became of a request to the bank. */
@Component
@OfOneMoment
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
