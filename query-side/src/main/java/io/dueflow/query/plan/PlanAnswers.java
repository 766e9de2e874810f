package io.dueflow.query.plan;

import io.dueflow.messages.calendar.WorkingDays;
import io.dueflow.messages.query.FindInstallments;
import io.dueflow.messages.query.FindPlan;
import io.dueflow.messages.query.Installment;
import io.dueflow.messages.query.InstallmentPage;
import io.dueflow.messages.query.Plan;
import io.dueflow.query.answering.OfOneMoment;
import java.util.List;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Component;

/** Answers what a borrower owes. */
@Component
@OfOneMoment
class PlanAnswers {

    private static final Sort ORDER = Sort.by("dueDate", "id.projectNo", "id.period");

    private final Projects projects;
    private final Installments installments;
    private final WhereOfStatus where;
    private final Today today;
    private final WorkingDays days;

    PlanAnswers(Projects projects, Installments installments, WhereOfStatus where, Today today, WorkingDays days) {
        this.projects = projects;
        this.installments = installments;
        this.where = where;
        this.today = today;
        this.days = days;
    }

    @QueryHandler
    Optional<Plan> answer(FindPlan query) {
        return projects.findById(query.projectNo())
                .map(terms -> terms.with(messages(installments.findByIdProjectNoOrderByIdPeriod(query.projectNo()))));
    }

    @QueryHandler
    InstallmentPage answer(FindInstallments query) {
        List<PlannedInstallment> rows = installments.findBy(
                filter(query),
                found -> found.sortBy(ORDER).limit(query.limit() + 1).all());
        var last = rows.size() <= query.limit();
        var page = last ? rows : rows.subList(0, query.limit());
        return new InstallmentPage(
                messages(page), last ? null : page.get(page.size() - 1).key());
    }

    private Specification<PlannedInstallment> filter(FindInstallments query) {
        var asked = new InstallmentFilter(query);
        var ofWholeBook = query.borrowerUserNo() == null && query.projectNo() == null;
        return ofWholeBook && query.status() != null ? asked.and(where.of(query)) : asked;
    }

    private List<Installment> messages(List<PlannedInstallment> rows) {
        var date = today.date();
        return rows.stream().map(row -> row.toMessage(date, days)).toList();
    }
}
