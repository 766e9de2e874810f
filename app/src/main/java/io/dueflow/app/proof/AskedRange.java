package io.dueflow.app.proof;

import io.dueflow.messages.IdentifierForm;
import io.dueflow.messages.Limits;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Understands which days and which repayment are meant. */
@Component
class AskedRange {

    private final JdbcClient jdbc;

    AskedRange(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Throws {@link WrongParameter}; each of the four may be null. */
    ProofRange of(LocalDate date, LocalDate from, LocalDate to, String repayment) {
        if (date != null && (from != null || to != null)) {
            throw new WrongParameter("date", "cannot be given together with from and to");
        }
        if ((from == null) != (to == null)) {
            throw new WrongParameter(from == null ? "from" : "to", "is missing");
        }
        var first = date == null ? from : date;
        var last = date == null ? to : date;
        if (first != null) {
            checkDays(date == null ? "from" : "date", first, last);
        }
        var dash = repayment == null ? -1 : repayment.lastIndexOf('-');
        var projectNo = repayment == null ? null : projectNo(repayment, dash);
        var period = repayment == null ? null : period(repayment.substring(dash + 1));
        if (first == null && repayment != null) {
            return daysOf(projectNo, period);
        }
        return new ProofRange(first, last, first == null, projectNo, period);
    }

    private static void checkDays(String parameter, LocalDate first, LocalDate last) {
        if (first.isBefore(Limits.FIRST_ASKED_DATE) || last.isAfter(Limits.LAST_ASKED_DATE)) {
            throw new WrongParameter(
                    parameter, "must lie between %s and %s".formatted(Limits.FIRST_ASKED_DATE, Limits.LAST_ASKED_DATE));
        }
        if (first.isAfter(last)) {
            throw new WrongParameter("from", "must not be after to");
        }
        if (first.plusDays(ProofToTheCent.DAYS).isBefore(last)) {
            throw new WrongParameter("from", "must be at most " + ProofToTheCent.DAYS + " days before to");
        }
    }

    private static String projectNo(String repayment, int dash) {
        if (dash < 1 || !IdentifierForm.isMetBy(repayment.substring(0, dash))) {
            throw new WrongParameter("repayment", "must be a project and a period as P1-3");
        }
        return repayment.substring(0, dash);
    }

    private static Integer period(String text) {
        if (!text.matches("[1-9]\\d{0,2}") || Integer.parseInt(text) > Limits.PERIODS) {
            throw new WrongParameter("repayment", "must end with a period from 1 to " + Limits.PERIODS);
        }
        return Integer.valueOf(text);
    }

    /** All that the bank was asked for the repayment lies between these days. */
    private ProofRange daysOf(String projectNo, Integer period) {
        return jdbc.sql("""
                        select (min(requested_at) at time zone 'Asia/Shanghai')::date,
                          (max(greatest(requested_at, answered_at)) at time zone 'Asia/Shanghai')::date
                        from depository_record where project_no = :projectNo and period = :period
                        having count(*) > 0""")
                .param("projectNo", projectNo)
                .param("period", period)
                .query((row, number) -> new ProofRange(
                        row.getObject(1, LocalDate.class), row.getObject(2, LocalDate.class), false, projectNo, period))
                .optional()
                .orElseThrow(() -> new WrongParameter("repayment", "was never asked of the bank"));
    }
}
