package io.dueflow.reconciliation.match;

import io.dueflow.messages.bank.statement.StatementEntry;
import io.dueflow.messages.money.Money;
import java.time.Instant;

/**
 * One request to the bank as its events tell.
 *
 * @param freezeRequestNo what is settled or released; null for a freeze
 * @param userNo the payer; null where the freeze that names it is not recorded
 * @param commission the platform's part of a settlement in all, the investors' fees included; zero for everything else
 * @param payouts what the investors get of a settlement
 * @param answeredAt when it became known; null until then
 * @param bankCode of a refusal, or null
 * @param contradicted whether the bank has told the opposite of its first word
 */
public record OurRequest(
        String requestNo,
        StatementEntry entry,
        String freezeRequestNo,
        String projectNo,
        String userNo,
        Money amount,
        Money commission,
        Payouts payouts,
        OurState state,
        Instant requestedAt,
        Instant answeredAt,
        String bankCode,
        boolean contradicted) {

    /** Of a refusal that we found ourselves, so that the bank was never asked. */
    private static final String LOCAL_CODE = "LOCAL";

    public boolean done() {
        return state == OurState.DONE;
    }

    public boolean refused() {
        return state == OurState.REFUSED;
    }

    public boolean known() {
        return done() || refused();
    }

    boolean neverSent() {
        return refused() && LOCAL_CODE.equals(bankCode);
    }

    /** When it became known, or else when it was written down. */
    public Instant lastMoment() {
        return answeredAt == null ? requestedAt : answeredAt;
    }

    /** What counts of it for the day, by the day on which the answer was recorded. */
    Money countedOn(BankDay day) {
        return done() && day.contains(answeredAt) ? amount : Money.ZERO;
    }

    String words() {
        return switch (state) {
            case REQUESTED -> "requested " + amount + ", no answer yet";
            case UNKNOWN -> "requested " + amount + ", unknown what the bank did";
            case DONE -> "done " + amount;
            case REFUSED -> "refused " + amount + ", " + bankCode;
        };
    }
}
