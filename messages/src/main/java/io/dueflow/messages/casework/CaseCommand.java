package io.dueflow.messages.casework;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of one case. */
public sealed interface CaseCommand
        permits OpenCase, ProposeResolution, ApproveResolution, RejectResolution, CloseCase {

    String caseNo();

    @TargetAggregateIdentifier
    default String caseId() {
        return new CaseId(caseNo()).toString();
    }
}
