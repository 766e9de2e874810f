package io.dueflow.simulation.bank;

import io.dueflow.bank.simulator.booking.Bank;
import io.dueflow.bank.simulator.booking.StoredAnswer;
import io.dueflow.bank.simulator.request.Answer;
import io.dueflow.bank.simulator.request.ResponseCode;
import io.dueflow.bank.simulator.signing.RsaSignatures;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Answers that are signed and say the opposite of what is booked. The bank never says that it has paid when it has not:
 * whoever cannot trust its yes can only find out by its statement.
 */
final class Lies {

    private final RsaSignatures signatures;
    private final Set<String> subjects = new TreeSet<>();

    Lies(RsaSignatures signatures) {
        this.signatures = signatures;
    }

    /** The requests that the bank has lied about. */
    Set<String> subjects() {
        return Set.copyOf(subjects);
    }

    /** Nothing where there is no answer to contradict. */
    Optional<String> about(Sent sent, Bank bank) {
        var stored = bank.read(books -> books.answer(sent.subject())).map(StoredAnswer::answer);
        return stored.flatMap(answer -> opposite(sent.subject(), answer)).map(lie -> {
            subjects.add(sent.subject());
            return signed(lie);
        });
    }

    private static Optional<Answer> opposite(String subject, Answer booked) {
        if (booked.isSuccess()) {
            var code = subject.endsWith("-F") ? ResponseCode.BALANCE_TOO_LOW : ResponseCode.TENDER_UNKNOWN;
            return Optional.of(Answer.refused(code, subject, Map.of()));
        }
        return subject.endsWith("-F") ? Optional.of(Answer.success(subject, Map.of())) : Optional.empty();
    }

    private String signed(Answer answer) {
        var signature = signatures.sign(answer.respData().getBytes(StandardCharsets.UTF_8));
        return "{\"respData\":" + answer.respData() + ",\"signature\":\"" + signature + "\"}";
    }
}
