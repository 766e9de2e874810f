package io.dueflow.bank.simulator.booking;

import io.dueflow.bank.simulator.journal.BankDay;
import io.dueflow.bank.simulator.request.Answer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

/** CONFIRM_CHECKFILE: the platform says that a day reconciles; only a day that is over can. */
final class ConfirmCheckfile implements BankingService {

    private final Clock clock;

    ConfirmCheckfile(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Decision decide(ServiceRequest request, Books books) {
        LocalDate day = request.fields().date("fileDate");
        if (!day.isBefore(BankDay.of(clock.instant()))) {
            throw request.fields().invalid("fileDate", day + " is not over");
        }
        return Decision.answered(Answer.success(request.requestNo(), Map.of("fileDate", day.toString())));
    }

    @Override
    public String payer(ServiceRequest request, Books books) {
        return null;
    }
}
