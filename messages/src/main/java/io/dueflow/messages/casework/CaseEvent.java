package io.dueflow.messages.casework;

import io.dueflow.messages.RepaymentEvent;

/** What happened to one case. */
public sealed interface CaseEvent extends RepaymentEvent
        permits CaseOpened, ResolutionProposed, ResolutionRejected, CaseResolved, CaseClosed {

    String caseNo();
}
