package io.dueflow.loanimport.check;

import io.dueflow.loanimport.read.Columns;
import io.dueflow.loanimport.read.Position;
import io.dueflow.messages.Limits;
import io.dueflow.messages.money.Money;
import io.dueflow.messages.plan.ActivateRepaymentPlan;
import io.dueflow.messages.plan.Project;
import io.dueflow.messages.plan.Tender;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A project whose tenders are still being read. */
final class ProjectDraft {

    private final Position at;
    private final Optional<Project> project;
    private final List<Tender> tenders = new ArrayList<>(4);
    private boolean repeated;
    private int badTenders;
    private Position firstBadTender;

    ProjectDraft(Position at, Optional<Project> project) {
        this.at = at;
        this.project = project;
    }

    Position at() {
        return at;
    }

    void add(Tender tender) {
        tenders.add(tender);
    }

    void addBadTender(Position where) {
        badTenders++;
        if (firstBadTender == null) {
            firstBadTender = where;
        }
    }

    /** Marks that the number appears again, and tells whether it is for the first time. */
    boolean markRepeated() {
        boolean first = !repeated;
        repeated = true;
        return first;
    }

    /** Whether the project was named as bad already, so that nothing about its tenders need be added. */
    boolean isRejected() {
        return repeated || project.isEmpty();
    }

    /** What its tenders have against the project. */
    Optional<RejectedRecord> rejection() {
        if (badTenders > 0) {
            return reject(
                    Columns.TENDERS, "It has bad tenders (" + badTenders + "), the first on " + firstBadTender + ".");
        }
        if (tenders.isEmpty()) {
            return reject(Columns.TENDERS, "It has no tenders.");
        }
        if (tenders.size() > Limits.TENDERS) {
            return reject(Columns.TENDERS, "It has more than " + Limits.TENDERS + " tenders.");
        }
        Money sum = Money.sum(tenders.stream().map(Tender::amount).toList());
        return sum.equals(project.get().amount())
                ? Optional.empty()
                : reject(Columns.AMOUNT, "Its tenders add up to " + sum + ".");
    }

    private Optional<RejectedRecord> reject(String field, String reason) {
        String value = field.equals(Columns.AMOUNT) ? project.get().amount().toString() : "";
        return Optional.of(RejectedRecord.of(at, field, value, reason));
    }

    /** Orders the tenders by number, so that the same book in another order is the same content. */
    CheckedProject checked() {
        tenders.sort(Comparator.comparing(Tender::tenderNo));
        return new CheckedProject(at, new ActivateRepaymentPlan(project.get(), List.copyOf(tenders)));
    }
}
