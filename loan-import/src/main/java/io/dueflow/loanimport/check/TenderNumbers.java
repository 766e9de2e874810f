package io.dueflow.loanimport.check;

import io.dueflow.loanimport.read.Columns;
import io.dueflow.loanimport.read.Position;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The tender numbers of a book so far; a second tender with a number makes both bad, with their projects. */
final class TenderNumbers {

    private record Earlier(Position at, Optional<ProjectDraft> project) {}

    private final Map<String, Earlier> byNumber = new HashMap<>();
    private final Set<String> repeated = new HashSet<>();
    private final Consumer<RejectedRecord> rejected;

    TenderNumbers(Consumer<RejectedRecord> rejected) {
        this.rejected = rejected;
    }

    boolean isNew(String tenderNo, Position at, Optional<ProjectDraft> project) {
        Earlier earlier = byNumber.putIfAbsent(tenderNo, new Earlier(at, project));
        if (earlier == null) {
            return true;
        }
        if (repeated.add(tenderNo)) {
            reject(earlier.at(), tenderNo, "The tender appears again on " + at + ".");
            earlier.project().ifPresent(draft -> draft.addBadTender(earlier.at()));
        }
        reject(at, tenderNo, "The tender appears before on " + earlier.at() + ".");
        return false;
    }

    private void reject(Position at, String tenderNo, String reason) {
        rejected.accept(RejectedRecord.of(at, Columns.TENDER_NO, tenderNo, reason));
    }
}
