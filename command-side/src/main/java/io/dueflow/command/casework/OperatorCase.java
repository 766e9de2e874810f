package io.dueflow.command.casework;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.dueflow.command.CommandRefused;
import io.dueflow.messages.IdentifierForm;
import io.dueflow.messages.casework.ApproveResolution;
import io.dueflow.messages.casework.CaseClosed;
import io.dueflow.messages.casework.CaseId;
import io.dueflow.messages.casework.CaseKind;
import io.dueflow.messages.casework.CaseOpened;
import io.dueflow.messages.casework.CaseResolved;
import io.dueflow.messages.casework.CloseCase;
import io.dueflow.messages.casework.OpenCase;
import io.dueflow.messages.casework.ProposeResolution;
import io.dueflow.messages.casework.RejectResolution;
import io.dueflow.messages.casework.Resolution;
import io.dueflow.messages.casework.ResolutionProposed;
import io.dueflow.messages.casework.ResolutionRejected;
import java.util.Objects;
import java.util.regex.Pattern;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** Something that a person has to decide (工单); what concerns money is decided by two (双人复核). */
@Aggregate
public class OperatorCase {

    private static final int MOST_REASON_CHARACTERS = 500;
    private static final Pattern PRINTABLE = Pattern.compile("[\\P{Cc}\\s]*");

    @AggregateIdentifier
    private String caseId;

    private CaseOpened opened;
    private ResolutionProposed proposed;
    private boolean over;

    OperatorCase() {}

    /** Opens the case once. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(OpenCase command) {
        if (opened == null) {
            apply(new CaseOpened(
                    command.caseNo(),
                    command.projectNo(),
                    command.period(),
                    command.attempt(),
                    command.kind(),
                    command.requestNo(),
                    command.words()));
        }
    }

    @EventSourcingHandler
    void on(CaseOpened event) {
        caseId = new CaseId(event.caseNo()).toString();
        opened = event;
    }

    /**
     * Resolves the case, or lays the resolution before a second person.
     *
     * @throws CommandRefused where the case is over, another proposal waits, or the proposal does not suit the case
     */
    @CommandHandler
    void handle(ProposeResolution command) {
        refuseWhenOver();
        refuseUnsuitable(command);
        if (proposed != null) {
            throw new CommandRefused(name() + " waits for a decision on the proposal of " + proposed.operator() + ".");
        }
        var proposal = new ResolutionProposed(
                command.caseNo(),
                opened.projectNo(),
                opened.period(),
                command.resolution(),
                command.reason(),
                command.borrowerUserNo(),
                command.operator());
        if (needsSecondPerson(command)) {
            apply(proposal);
        } else {
            apply(resolved(proposal, null));
        }
    }

    /** Nobody decides alone who pays, nor to collect again what the bank may have paid out already. */
    private boolean needsSecondPerson(ProposeResolution command) {
        return command.resolution().needsSecondPerson()
                || command.borrowerUserNo() != null
                || opened.kind() != CaseKind.REFUSED;
    }

    private void refuseUnsuitable(ProposeResolution command) {
        var allowed = AllowedResolutions.of(opened.kind());
        if (command.resolution() == null || !allowed.contains(command.resolution())) {
            throw new CommandRefused(
                    name() + " can be resolved by " + (allowed.isEmpty() ? "the bank's answer only" : allowed)
                            + ", not by " + command.resolution() + ".");
        }
        refuseBadReason(command.reason());
        refuseNobody(command.operator());
        refuseBadCorrection(command);
    }

    private void refuseBadCorrection(ProposeResolution command) {
        var userNo = command.borrowerUserNo();
        if (userNo == null) {
            return;
        }
        if (command.resolution() != Resolution.RETRY) {
            throw new CommandRefused(
                    name() + " is given another borrowerUserNo, which only a RETRY can use.", "borrowerUserNo");
        }
        if (!IdentifierForm.isMetBy(userNo)) {
            throw new CommandRefused(
                    name() + " is given a bad borrowerUserNo: it " + IdentifierForm.REASON + ".", "borrowerUserNo");
        }
    }

    @EventSourcingHandler
    void on(ResolutionProposed event) {
        proposed = event;
    }

    /**
     * Has the proposal carried out.
     *
     * @throws CommandRefused where nothing or something else is proposed, or the same person proposed it
     */
    @CommandHandler
    void handle(ApproveResolution command) {
        refuseWithoutProposal();
        refuseNobody(command.operator());
        if (command.operator().equals(proposed.operator())) {
            throw new CommandRefused(
                    name() + ": " + command.operator() + " made the proposal; another person has to approve it.");
        }
        if (command.resolution() != proposed.resolution()
                || !Objects.equals(command.borrowerUserNo(), proposed.borrowerUserNo())) {
            throw new CommandRefused(name() + ": what is proposed is " + proposed.resolution()
                    + (proposed.borrowerUserNo() == null ? "" : " with the borrower " + proposed.borrowerUserNo())
                    + ", and not what is approved.");
        }
        apply(resolved(proposed, command.operator()));
    }

    private CaseResolved resolved(ResolutionProposed proposal, String approvedBy) {
        return new CaseResolved(
                opened.caseNo(),
                opened.projectNo(),
                opened.period(),
                opened.attempt(),
                opened.kind(),
                opened.requestNo(),
                proposal.resolution(),
                proposal.reason(),
                proposal.borrowerUserNo(),
                proposal.operator(),
                approvedBy);
    }

    @EventSourcingHandler
    void on(CaseResolved event) {
        over = true;
    }

    /**
     * Drops the proposal.
     *
     * @throws CommandRefused where nothing is proposed, or no reason is given
     */
    @CommandHandler
    void handle(RejectResolution command) {
        refuseWithoutProposal();
        refuseBadReason(command.reason());
        refuseNobody(command.operator());
        apply(new ResolutionRejected(
                command.caseNo(),
                opened.projectNo(),
                opened.period(),
                proposed.resolution(),
                command.reason(),
                command.operator()));
    }

    @EventSourcingHandler
    void on(ResolutionRejected event) {
        proposed = null;
    }

    /** Ends the case without a decision. Changes nothing where it is over. */
    @CommandHandler
    void handle(CloseCase command) {
        if (!over) {
            apply(new CaseClosed(command.caseNo(), opened.projectNo(), opened.period(), command.words()));
        }
    }

    @EventSourcingHandler
    void on(CaseClosed event) {
        over = true;
    }

    private void refuseWithoutProposal() {
        refuseWhenOver();
        if (proposed == null) {
            throw new CommandRefused(name() + " has no proposal to decide on.");
        }
    }

    private void refuseWhenOver() {
        if (over) {
            throw new CommandRefused(name() + " is over.");
        }
    }

    private void refuseBadReason(String reason) {
        if (reason == null
                || reason.isBlank()
                || reason.length() > MOST_REASON_CHARACTERS
                || !PRINTABLE.matcher(reason).matches()) {
            throw new CommandRefused(
                    name() + " needs a reason, of at most " + MOST_REASON_CHARACTERS + " printable characters.");
        }
    }

    private void refuseNobody(String operator) {
        if (operator == null || operator.isBlank()) {
            throw new CommandRefused(name() + " needs the name of the operator.");
        }
    }

    private String name() {
        return "Case " + opened.caseNo();
    }
}
