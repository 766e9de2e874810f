package io.dueflow.simulation.proof;

import io.dueflow.messages.bank.RequestNumbers;
import io.dueflow.messages.casework.ApproveResolution;
import io.dueflow.messages.casework.CaseKind;
import io.dueflow.messages.casework.CaseOpened;
import io.dueflow.messages.casework.ProposeResolution;
import io.dueflow.messages.casework.Resolution;
import io.dueflow.simulation.application.Application;
import io.dueflow.simulation.bank.BankTruth;
import io.dueflow.simulation.bank.WorldBank;
import io.dueflow.simulation.world.Agenda;
import io.dueflow.simulation.world.Chance;
import java.time.Duration;
import java.util.List;

/** Two persons who see to each case in their time. They call the bank before they decide, and believe its books. */
public final class Operators {

    private static final String FIRST = "mei";
    private static final String SECOND = "jun";

    private final Agenda agenda;
    private final Chance chance;
    private final WorldBank bank;
    private final Standing standing;

    public Operators(Agenda agenda, Chance chance, WorldBank bank, Standing standing) {
        this.agenda = agenda;
        this.chance = chance;
        this.bank = bank;
        this.standing = standing;
    }

    /** Puts the case on their desk; what only the bank can answer stays there until it does. */
    public void opened(CaseOpened opened, Application application) {
        if (opened.kind() != CaseKind.BANK_SILENT) {
            agenda.after(chance.between(Duration.ofMinutes(5), Duration.ofHours(8)), () -> look(opened, application));
        }
    }

    private void look(CaseOpened opened, Application application) {
        if (!standing.isOpen(opened.caseNo())) {
            return;
        }
        agenda.after(chance.between(Duration.ofMinutes(30), Duration.ofHours(2)), () -> look(opened, application));
        if (application.isUp() && !hasToWait(opened)) {
            decide(opened, application);
        }
    }

    /** Whether somebody decides what the bank has contradicted first, or an attempt is still on its way. */
    private boolean hasToWait(CaseOpened opened) {
        var contradicted = standing.openCases().stream()
                .anyMatch(other -> other.kind() == CaseKind.CONTRADICTION
                        && other.projectNo().equals(opened.projectNo())
                        && other.period() == opened.period());
        return opened.kind() != CaseKind.CONTRADICTION && contradicted
                || standing.debtOf(opened).state() == Standing.State.COLLECTING;
    }

    private void decide(CaseOpened opened, Application application) {
        var resolution = resolution(opened);
        application.send(
                FIRST, new ProposeResolution(opened.caseNo(), resolution, "the bank's books say so", null, FIRST));
        if (application.isUp() && standing.isOpen(opened.caseNo())) {
            application.send(SECOND, new ApproveResolution(opened.caseNo(), resolution, null, SECOND));
        }
    }

    private Resolution resolution(CaseOpened opened) {
        var numbers = numbers(opened);
        var truth = bank.truth();
        if (standing.debtOf(opened).isOver()) {
            return Resolution.RETRY;
        }
        if (truth.isSettled(numbers.confirmation())) {
            return acceptable(opened, numbers) ? Resolution.ACCEPT_LATER_ANSWER : Resolution.SETTLED_OUTSIDE;
        }
        freeWhatIsFrozen(numbers, truth);
        return chance.hits(0.7)
                ? Resolution.RETRY
                : chance.oneOf(List.of(Resolution.CANCEL, Resolution.SETTLED_OUTSIDE));
    }

    private static boolean acceptable(CaseOpened opened, RequestNumbers numbers) {
        return opened.kind() == CaseKind.CONTRADICTION && numbers.confirmation().equals(opened.requestNo());
    }

    private void freeWhatIsFrozen(RequestNumbers numbers, BankTruth truth) {
        if (truth.isFrozen(numbers.freeze())) {
            bank.releaseByHand(numbers.freeze());
        }
    }

    private static RequestNumbers numbers(CaseOpened opened) {
        return new RequestNumbers(opened.projectNo() + "-" + opened.period() + "-" + opened.attempt());
    }
}
