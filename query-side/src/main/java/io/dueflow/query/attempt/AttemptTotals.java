package io.dueflow.query.attempt;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The totals that are kept while attempts change. */
public interface AttemptTotals extends Repository<AttemptTotal, AttemptTotalId> {

    @Query("""
            select new io.dueflow.query.attempt.AttemptCount(t.id.businessDate, t.id.syncStatus, t.id.reason,
              t.id.outcomeUnknown, t.attempts)
            from AttemptTotal t where t.id.businessDate in :businessDates and t.attempts > 0""")
    List<AttemptCount> countAttempts(Collection<LocalDate> businessDates);
}
