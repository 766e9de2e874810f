package io.dueflow.reconciliation.report;

import io.dueflow.messages.bank.ReleaseFreeze;
import io.dueflow.messages.bank.RequestNumber;
import io.dueflow.messages.reconciliation.Difference;

/** The release of an orphan freeze, under the number that the attempt's release always has: a repeat is the same. */
final class OrphanRelease {

    private OrphanRelease() {}

    static ReleaseFreeze of(Difference orphan) {
        var number = RequestNumber.read(orphan.requestNo())
                .orElseThrow(() -> Unreconcilable.bad("breakNo", "is about no freeze of ours"));
        return new ReleaseFreeze(
                number.release(),
                number.freeze(),
                number.confirmation(),
                orphan.projectNo(),
                number.period(),
                number.attempt(),
                orphan.withUs());
    }
}
