package io.dueflow.app.proof;

import io.dueflow.messages.money.Money;
import java.time.LocalDate;
import java.util.Map;

/**
 * A request of which the witnesses do not say the same.
 *
 * @param said by each witness that knows it
 * @param place of the first of its events; null where there is none
 */
record ComparedRequest(
        String requestNo, String projectNo, Integer period, String kind, Map<Witness, Said> said, Long place) {

    /**
     * @param times how often it was said, which should be once
     * @param about the repayment, as {@code P1-3}
     */
    record Said(LocalDate day, Money amount, Money credited, Money commission, long times, String about) {

        boolean sameAmounts(Said other) {
            return amount.equals(other.amount)
                    && credited.equals(other.credited)
                    && commission.equals(other.commission);
        }

        boolean foots(String kind) {
            return !kind.equals("SETTLEMENT") || amount.equals(credited.plus(commission));
        }

        String words(String kind) {
            return kind.equals("SETTLEMENT")
                    ? amount + " (credited " + credited + ", commission " + commission + ")"
                    : amount.toString();
        }
    }

    /** The repayment as {@code P1-3}, or what is known of it. */
    String repayment() {
        return period == null ? projectNo : projectNo + "-" + period;
    }
}
