package io.dueflow.query.reminder;

import java.time.LocalDate;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The reminders of all borrowers. */
interface Reminders extends Repository<ReminderRow, ReminderRowId> {

    @Query("""
            select r from ReminderRow r
            where r.id.borrowerUserNo = :borrower and (r.id.dueDate, r.id.kind) > (:dueDate, :kind)
            order by r.id.dueDate, r.id.kind""")
    List<ReminderRow> findAfter(String borrower, LocalDate dueDate, String kind, Limit limit);
}
