-- In a large book nothing is read to be passed over.

-- What a person has to decide, among all that was ever decided.
create index operator_case_open on operator_case (opened_at, case_no) where state = 'OPEN' or state = 'PROPOSED';

-- Attempts come nearly in the order of their dates, so a few bytes for each 128 pages tell where those of a date are.
create index repayment_detail_of_date on repayment_detail using brin (business_date) with (autosummarize = on);

-- An open case is looked for where it decides for whom something waits, or where it is shown; not for all that waits. What is
-- on its way is found among the attempts of the dates that have some, not among all that is or was due with it.
drop view waiting_installment;

create view waiting_installment as
select p.project_no, p.period, p.borrower_user_no, p.due_date, p.amount, p.late_fee, p.attempt, p.refusal_reason,
  p.retry_at, p.waits_since as since,
  (case
    when p.status = 'UNKNOWN' and exists (
      select from operator_case o
      where o.project_no = p.project_no and o.period = p.period and o.state in ('OPEN', 'PROPOSED')
        and o.kind = 'BANK_SILENT') then 'BANK_SILENT'
    when p.status = 'UNKNOWN' then 'UNKNOWN'
    when p.stops > 0 or p.refusal_reason <> 'BALANCE_TOO_LOW' then 'PERSON'
    else 'RETRY'
  end)::varchar(16) as kind
from repayment_plan p
where p.waits_since is not null
union all
select p.project_no, p.period, p.borrower_user_no, p.due_date, p.amount, p.late_fee, p.attempt, null, null,
  a.started_at, 'IN_FLIGHT'::varchar(16)
from (
    select distinct business_date from attempt_total
    where sync_status = 'NOT_SYNCHRONISED' and not outcome_unknown and attempts > 0) d
  cross join lateral (
    select project_no, period, attempt, started_at from repayment_detail
    where business_date = d.business_date and sync_status = 'NOT_SYNCHRONISED' offset 0) a
  join repayment_plan p on p.project_no = a.project_no and p.period = a.period and p.attempt = a.attempt
    and p.status = 'COLLECTING';
