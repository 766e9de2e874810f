package io.dueflow.bank.simulator.wire;

import io.dueflow.bank.simulator.booking.Bank;
import io.dueflow.bank.simulator.booking.Posting;
import io.dueflow.bank.simulator.booking.ServiceRequest;
import io.dueflow.bank.simulator.faults.Fault;
import io.dueflow.bank.simulator.faults.Faults;
import io.dueflow.bank.simulator.request.Answer;
import io.dueflow.bank.simulator.request.ResponseCode;
import io.dueflow.bank.simulator.request.ServiceName;
import io.dueflow.bank.simulator.signing.RsaSignatures;
import java.util.Optional;
import java.util.Set;

/** Takes a delivery in, lets the bank answer it, and spoils the answer where a fault is due. */
public final class FrontDesk {

    private final Bank bank;
    private final Faults faults;
    private final Gate gate;
    private final AnswerText text;
    private final Tally tally;

    public FrontDesk(Bank bank, Faults faults, String platformNo, RsaSignatures signatures, Tally tally) {
        this.bank = bank;
        this.faults = faults;
        this.gate = new Gate(platformNo, signatures);
        this.text = new AnswerText(signatures);
        this.tally = tally;
    }

    /** Answers the four fields of a request as they came in, still URL-encoded. */
    public Reply receive(String encodedForm) {
        Admission admission = gate.admit(encodedForm);
        if (admission instanceof Admission.Admitted admitted) {
            return serve(admitted.request());
        }
        if (admission instanceof Admission.TurnedAway away) {
            tally.delivered("(turned away)", away.answer().respCode());
            return Reply.json(text.signed(away.answer()));
        }
        Answer unreadable = ((Admission.Unreadable) admission).answer();
        tally.delivered("(unreadable)", unreadable.respCode());
        return Reply.json(AnswerText.unsigned(unreadable));
    }

    private Reply serve(ServiceRequest request) {
        Set<Fault> drawn = draw(request);
        drawn.forEach(tally::fault);
        Reply reply = book(request, drawn);
        return reply.slowly(drawn.contains(Fault.SLOW));
    }

    private Set<Fault> draw(ServiceRequest request) {
        if (faults.areNone()) {
            return Set.of();
        }
        Optional<ServiceName> service = request.service();
        boolean repeated = bank.hasAnswered(request.requestNo());
        return service.map(name -> faults.draw(name, request.requestNo(), bank.payer(request), repeated))
                .orElse(Set.of());
    }

    private Reply book(ServiceRequest request, Set<Fault> drawn) {
        if (drawn.contains(Fault.NO_ANSWER_BEFORE_BOOKING)) {
            return spoilt(request, Reply.noAnswer(), "no answer");
        }
        if (drawn.contains(Fault.HTTP_500_BEFORE_BOOKING)) {
            return spoilt(request, Reply.failed(500, "a fault on demand, before booking"), "HTTP 500");
        }
        Optional<ResponseCode> unknown =
                drawn.stream().flatMap(fault -> fault.unknownAnswer().stream()).findFirst();
        if (unknown.isPresent()) {
            Answer answer = Answer.unknown(unknown.get(), request.requestNo());
            return spoilt(request, Reply.json(text.signed(answer)), answer.respCode());
        }
        ResponseCode refusal = drawn.stream()
                .flatMap(fault -> fault.refusal().stream())
                .findFirst()
                .orElse(null);
        Posting posting = bank.post(request, refusal);
        if (drawn.contains(Fault.DUPLICATE_DELIVERY)) {
            posting = bank.post(request, null);
        }
        return answered(request, posting, drawn).after(posting.durable());
    }

    private Reply answered(ServiceRequest request, Posting posting, Set<Fault> drawn) {
        if (drawn.contains(Fault.NO_ANSWER_AFTER_BOOKING)) {
            return spoilt(request, Reply.noAnswer(), "no answer");
        }
        if (drawn.contains(Fault.HTTP_500_AFTER_BOOKING)) {
            return spoilt(request, Reply.failed(500, "a fault on demand, after booking"), "HTTP 500");
        }
        tally.delivered(tallyName(request), posting.answer().respCode() + (posting.repeated() ? " repeated" : ""));
        boolean blank =
                drawn.contains(Fault.BLANK_REQUEST_NO) && posting.answer().isSuccess();
        Answer answer = blank ? posting.answer().withBlankRequestNo() : posting.answer();
        String body = drawn.contains(Fault.BAD_SIGNATURE) ? text.signedWrongly(answer) : text.signed(answer);
        return Reply.json(drawn.contains(Fault.TRUNCATED_JSON) ? body.substring(0, body.length() / 2) : body);
    }

    private Reply spoilt(ServiceRequest request, Reply reply, String outcome) {
        tally.delivered(tallyName(request), outcome);
        return reply;
    }

    private static String tallyName(ServiceRequest request) {
        return request.service().map(ServiceName::name).orElse("(unknown)");
    }
}
