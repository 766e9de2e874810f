package io.dueflow.bank.gateway.recovery;

import io.dueflow.bank.gateway.call.CallResult;
import io.dueflow.bank.gateway.request.Outcome;
import io.dueflow.messages.ReadAhead;
import io.dueflow.messages.bank.BankEvent;
import io.dueflow.messages.bank.BankRequestId;
import io.dueflow.messages.bank.FreezeRequested;
import io.dueflow.messages.bank.RequestNumbers;
import io.dueflow.messages.installment.InstallmentId;
import io.dueflow.messages.receivable.ReceivableId;
import java.util.ArrayList;
import java.util.List;

/** What is read when outcomes are recorded: the requests, and what follows from each outcome. */
final class OutcomeReading {

    private final List<String> streams = new ArrayList<>();
    private final List<String> sagas = new ArrayList<>();

    private OutcomeReading() {}

    static ReadAhead of(List<AnsweredCall> answered) {
        var reading = new OutcomeReading();
        answered.forEach(reading::add);
        return new ReadAhead(reading.streams, reading.sagas);
    }

    private void add(AnsweredCall answered) {
        var request = answered.outstanding().request();
        streams.add(new BankRequestId(request.requestNo()).toString());
        sagas.add(request.attemptNo());
        if (answered.result() instanceof CallResult.Ended ended && ended.outcome() instanceof Outcome.Done) {
            addWhatIsDoneNext(request);
        } else {
            streams.add(new InstallmentId(request.projectNo(), request.period()).toString());
        }
    }

    private void addWhatIsDoneNext(BankEvent request) {
        streams.add(new ReceivableId(request.projectNo(), request.period()).toString());
        streams.add(
                request instanceof FreezeRequested
                        ? new BankRequestId(new RequestNumbers(request.attemptNo()).confirmation()).toString()
                        : new InstallmentId(request.projectNo(), request.period()).toString());
    }
}
