package io.dueflow.benchmarks.rival.tuned;

/** The statements of a repayment, one for each table and step. */
final class PlainStatements {

    static final String CLAIMED = """
            update repayment_plan
            set status = 'COLLECTING', attempt = ?, tried_date = ?, tried_round = 1, refusal_reason = null
            where project_no = ? and period = ? and status in ('PENDING', 'COLLECTING', 'UNKNOWN')""";

    static final String STARTED = """
            insert into repayment_detail (project_no, period, attempt, business_date, round, amount, started_at,
              sync_status, outcome_unknown)
            values (?, ?, ?, ?, 1, ?, now(), 'NOT_SYNCHRONISED', false)
            on conflict do nothing""";

    static final String FREEZE_REQUESTED = """
            insert into depository_record (request_no, kind, project_no, period, attempt, borrower_user_no, amount,
              requested_at, state)
            values (?, 'FREEZE', ?, ?, ?, ?, ?, now(), 'REQUESTED')
            on conflict do nothing""";

    static final String FROZEN = """
            update depository_record set state = 'DONE', answered_at = coalesce(answered_at, now())
            where request_no = ?""";

    static final String CONFIRMATION_REQUESTED = """
            insert into depository_record (request_no, kind, freeze_request_no, project_no, period, attempt, amount,
              requested_at, state)
            values (?, 'CONFIRMATION', ?, ?, ?, ?, ?, now(), 'REQUESTED')
            on conflict do nothing""";

    static final String SHARES = """
            select tender_no, investor_user_no, principal, interest, commission
            from receivable_share where project_no = ? and period = ?""";

    static final String REPAID = """
            update repayment_plan
            set status = 'REPAID', refusal_reason = null, credited = totals.credited, fees = totals.fees
            from (
              select sum(principal + interest - commission) as credited, sum(commission) as fees
              from receivable_share where project_no = ? and period = ?) as totals
            where project_no = ? and period = ? and status <> 'REPAID'""";

    static final String SETTLED = """
            update depository_record
            set state = 'DONE', answered_at = coalesce(answered_at, now()),
              settled_at = case kind when 'FREEZE' then now() end
            where request_no = ?""";

    static final String RECEIVED = """
            insert into receivable_receipt (project_no, period, request_no, received_at)
            values (?, ?, ?, now())""";

    static final String ENDED = """
            update repayment_detail set sync_status = 'SYNCHRONISED', ended_at = now(), outcome_unknown = false
            where project_no = ? and period = ? and attempt = ?""";

    static final String MESSAGE =
            "insert into outbox (project_no, period, message, created_at) values (?, ?, ?, now())";

    private PlainStatements() {}
}
