package io.dueflow.benchmarks.rival;

/** The statements of a repayment, each a transaction of its own. All of them are harmless the second time. */
final class SingleStatements {

    static final String CLAIM = """
            with claimed as (
              update repayment_plan
              set status = 'COLLECTING', attempt = ?, tried_date = ?, tried_round = 1, refusal_reason = null
              where project_no = ? and period = ? and status in ('PENDING', 'COLLECTING', 'UNKNOWN')
              returning project_no, period, attempt, tried_date, borrower_user_no, amount),
            started as (
              insert into repayment_detail (project_no, period, attempt, business_date, round, amount, started_at,
                sync_status, outcome_unknown)
              select project_no, period, attempt, tried_date, 1, amount, now(), 'NOT_SYNCHRONISED', false from claimed
              on conflict do nothing),
            requested as (
              insert into depository_record (request_no, kind, project_no, period, attempt, borrower_user_no, amount,
                requested_at, state)
              select ?, 'FREEZE', project_no, period, attempt, borrower_user_no, amount, now(), 'REQUESTED' from claimed
              on conflict do nothing)
            select 1 from claimed""";

    static final String FROZEN = """
            with answered as (
              update depository_record set state = 'DONE', answered_at = coalesce(answered_at, now())
              where request_no = ?
              returning request_no, project_no, period, attempt, amount),
            requested as (
              insert into depository_record (request_no, kind, freeze_request_no, project_no, period, attempt, amount,
                requested_at, state)
              select ?, 'CONFIRMATION', request_no, project_no, period, attempt, amount, now(), 'REQUESTED' from answered
              on conflict do nothing)
            select tender_no, investor_user_no, principal, interest, commission
            from receivable_share where project_no = ? and period = ?""";

    static final String PAID = """
            with received as (
              insert into receivable_receipt (project_no, period, request_no, received_at) values (?, ?, ?, now())
              on conflict do nothing
              returning project_no, period),
            totals as (
              select project_no, period, sum(principal + interest - commission) as credited, sum(commission) as fees
              from received join receivable_share using (project_no, period)
              group by project_no, period),
            repaid as (
              update repayment_plan as plan
              set status = 'REPAID', refusal_reason = null, credited = totals.credited, fees = totals.fees
              from totals where plan.project_no = totals.project_no and plan.period = totals.period
              returning plan.project_no, plan.period),
            answered as (
              update depository_record
              set state = 'DONE', answered_at = coalesce(answered_at, now()),
                settled_at = case kind when 'FREEZE' then now() end
              where request_no in (?, ?)),
            ended as (
              update repayment_detail
              set sync_status = 'SYNCHRONISED', ended_at = now(), outcome_unknown = false
              where project_no = ? and period = ? and attempt = ?)
            insert into outbox (project_no, period, message, created_at)
            select project_no, period, ?, now() from repaid""";

    private SingleStatements() {}
}
