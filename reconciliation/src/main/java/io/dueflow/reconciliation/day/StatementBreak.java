package io.dueflow.reconciliation.day;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.dueflow.messages.reconciliation.BreakClosed;
import io.dueflow.messages.reconciliation.BreakFound;
import io.dueflow.messages.reconciliation.BreakId;
import io.dueflow.messages.reconciliation.BreakKind;
import io.dueflow.messages.reconciliation.BreakMatched;
import io.dueflow.messages.reconciliation.CloseBreak;
import io.dueflow.messages.reconciliation.Difference;
import io.dueflow.messages.reconciliation.MatchBreak;
import io.dueflow.messages.reconciliation.NoteBreak;
import io.dueflow.messages.reconciliation.ReleaseApproved;
import io.dueflow.messages.reconciliation.ReleaseOrphan;
import io.dueflow.messages.reconciliation.ReleaseProposed;
import java.util.regex.Pattern;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** One difference between the bank's statement and our books: found, and matched or explained. */
@Aggregate
public class StatementBreak {

    private static final int MOST_REASON_CHARACTERS = 500;
    private static final Pattern PRINTABLE = Pattern.compile("[\\P{Cc}\\s]*");

    @AggregateIdentifier
    private String breakId;

    private Difference difference;
    private boolean open;
    private String releaseProposedBy;
    private boolean releaseApproved;

    StatementBreak() {}

    /** What a person has explained is found again only where the sides differ in another way by now. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    public void handle(NoteBreak command) {
        if (!command.difference().equals(difference)) {
            apply(new BreakFound(command.date(), command.breakNo(), command.difference()));
        }
    }

    @CommandHandler
    public void handle(MatchBreak command) {
        if (difference != null) {
            apply(new BreakMatched(command.date(), command.breakNo()));
        }
    }

    /** @throws Refused where it is not open, or nobody says why */
    @CommandHandler
    public void handle(CloseBreak command) {
        var reason = command.reason();
        if (reason == null
                || reason.isBlank()
                || reason.length() > MOST_REASON_CHARACTERS
                || !PRINTABLE.matcher(reason).matches()) {
            throw new Refused(
                    "A reason is needed, of at most " + MOST_REASON_CHARACTERS + " printable characters.", "reason");
        }
        if (command.operator() == null || command.operator().isBlank()) {
            throw new Refused("The name of the operator is needed.");
        }
        if (!open) {
            throw new Refused("Break " + command.breakNo() + " is not open.");
        }
        apply(new BreakClosed(command.date(), command.breakNo(), command.operator(), reason));
    }

    /** @throws Refused where it is no open orphan, or the same person proposed it */
    @CommandHandler
    public boolean handle(ReleaseOrphan command) {
        if (!open || difference.kind() != BreakKind.ORPHAN_FREEZE) {
            throw new Refused("Break " + command.breakNo() + " is no open freeze that nothing settles.");
        }
        if (releaseApproved) {
            return true;
        }
        if (releaseProposedBy == null) {
            apply(new ReleaseProposed(command.date(), command.breakNo(), command.operator()));
            return false;
        }
        if (releaseProposedBy.equals(command.operator())) {
            throw new Refused(command.operator() + " has proposed the release; another person has to approve it.");
        }
        apply(new ReleaseApproved(command.date(), command.breakNo(), releaseProposedBy, command.operator()));
        return true;
    }

    @EventSourcingHandler
    void on(ReleaseProposed event) {
        releaseProposedBy = event.operator();
    }

    @EventSourcingHandler
    void on(ReleaseApproved event) {
        releaseApproved = true;
    }

    @EventSourcingHandler
    void on(BreakFound event) {
        breakId = new BreakId(event.breakNo()).toString();
        difference = event.difference();
        open = true;
        releaseProposedBy = null;
        releaseApproved = false;
    }

    @EventSourcingHandler
    void on(BreakMatched event) {
        difference = null;
        open = false;
    }

    @EventSourcingHandler
    void on(BreakClosed event) {
        open = false;
    }
}
