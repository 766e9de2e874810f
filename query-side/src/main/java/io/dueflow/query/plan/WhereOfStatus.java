package io.dueflow.query.plan;

import io.dueflow.messages.Limits;
import io.dueflow.messages.query.FindInstallments;
import io.dueflow.messages.query.InstallmentStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Component;

/**
 * Where in the whole book installments of one status are to be looked for. No index has their status, which changes, and
 * without a hint all that was ever due would be read. What waits has an index; of others the totals know the dates.
 */
@Component
class WhereOfStatus {

    private static final Set<InstallmentStatus> WAITING =
            EnumSet.of(InstallmentStatus.REFUSED, InstallmentStatus.UNKNOWN);

    private final InstallmentTotals totals;

    WhereOfStatus(InstallmentTotals totals) {
        this.totals = totals;
    }

    /** Leaves out what has another status, as far as that can be told cheaply. */
    Specification<PlannedInstallment> of(FindInstallments query) {
        if (WAITING.contains(query.status())) {
            return (row, criteria, is) -> is.isNotNull(row.get("waitsSince"));
        }
        var dates = datesOf(query);
        return (row, criteria, is) -> row.get("dueDate").in(dates);
    }

    /** Those that have something of the page. */
    private List<LocalDate> datesOf(FindInstallments query) {
        var dates = new ArrayList<LocalDate>();
        var installments = 0L;
        for (var count : totals.datesOf(query.status(), first(query), last(query))) {
            dates.add(count.dueDate());
            installments += isBegun(count.dueDate(), query) ? 0 : count.installments();
            if (installments > query.limit()) {
                break;
            }
        }
        return dates;
    }

    /** Of the date on which the page before ended nobody knows how much is left. */
    private static boolean isBegun(LocalDate date, FindInstallments query) {
        return query.after() != null && query.after().dueDate().equals(date);
    }

    private static LocalDate first(FindInstallments query) {
        var begun = query.after() == null ? null : query.after().dueDate();
        return Stream.of(query.dueFrom(), begun)
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElse(Limits.FIRST_ASKED_DATE);
    }

    private static LocalDate last(FindInstallments query) {
        return Objects.requireNonNullElse(query.dueTo(), Limits.LAST_ASKED_DATE);
    }
}
