package io.dueflow.query.plan;

import io.dueflow.messages.query.FindInstallments;
import io.dueflow.messages.query.InstallmentKey;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.time.LocalDate;
import java.util.ArrayList;
import org.springframework.data.jpa.domain.Specification;

/** Which installments were asked for, as a condition. */
record InstallmentFilter(FindInstallments query) implements Specification<PlannedInstallment> {

    @Override
    public Predicate toPredicate(Root<PlannedInstallment> row, CriteriaQuery<?> criteria, CriteriaBuilder is) {
        Path<LocalDate> dueDate = row.get("dueDate");
        var all = new ArrayList<Predicate>();
        if (query.borrowerUserNo() != null) {
            all.add(is.equal(row.get("borrowerUserNo"), query.borrowerUserNo()));
        }
        if (query.projectNo() != null) {
            all.add(is.equal(row.get("id").get("projectNo"), query.projectNo()));
        }
        if (query.status() != null) {
            all.add(is.equal(row.get("status"), query.status()));
        }
        if (query.dueFrom() != null) {
            all.add(is.greaterThanOrEqualTo(dueDate, query.dueFrom()));
        }
        if (query.dueTo() != null) {
            all.add(is.lessThanOrEqualTo(dueDate, query.dueTo()));
        }
        if (query.after() != null) {
            all.add(after(query.after(), row, is));
        }
        return is.and(all.toArray(Predicate[]::new));
    }

    /** The first condition follows from the second; the database needs it to enter its index at the right place. */
    private static Predicate after(InstallmentKey key, Root<PlannedInstallment> row, CriteriaBuilder is) {
        Path<LocalDate> dueDate = row.get("dueDate");
        Path<String> projectNo = row.get("id").get("projectNo");
        Path<Integer> period = row.get("id").get("period");
        var samePlan = is.and(is.equal(projectNo, key.projectNo()), is.greaterThan(period, key.period()));
        var sameDate =
                is.and(is.equal(dueDate, key.dueDate()), is.or(is.greaterThan(projectNo, key.projectNo()), samePlan));
        return is.and(
                is.greaterThanOrEqualTo(dueDate, key.dueDate()),
                is.or(is.greaterThan(dueDate, key.dueDate()), sameDate));
    }
}
