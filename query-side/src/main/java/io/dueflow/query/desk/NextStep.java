package io.dueflow.query.desk;

import io.dueflow.messages.query.Installment;
import java.time.LocalDate;

/** What happens next to an installment, and when. */
final class NextStep {

    private static final Shown SHOWN = new Shown();

    private NextStep() {}

    static String of(Installment installment, LocalDate today) {
        return switch (installment.status()) {
            case REPAID -> "Nothing more: it is repaid.";
            case CANCELLED -> "Nothing more: two persons have decided that it is not collected.";
            case SETTLED_OUTSIDE -> "Nothing more: two persons have found that it was paid without the bank's help.";
            case COLLECTING -> waitsForPerson(installment, "The bank's answer is awaited. Nobody has to do anything.");
            case UNKNOWN ->
                waitsForPerson(
                        installment,
                        "The bank is asked until it tells what it did. Until then nothing is collected anew, so that nobody "
                                + "pays twice.");
            case PENDING ->
                waitsForPerson(
                        installment,
                        installment.dueDate().isAfter(today)
                                ? "It is collected by itself on " + installment.dueDate() + "."
                                : "The next round of a due-date run collects it.");
            case REFUSED ->
                waitsForPerson(
                        installment,
                        installment.retryAt() == null
                                ? "The next round of a due-date run tries again."
                                : "It is tried again by itself from " + SHOWN.at(installment.retryAt())
                                        + ", if the money is there by then.");
        };
    }

    private static String waitsForPerson(Installment installment, String otherwise) {
        return installment.caseNo() != null || installment.needsPerson()
                ? "A person has to decide first; it is not tried again by itself."
                : otherwise;
    }
}
