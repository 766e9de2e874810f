-- Fills the read models, and them alone, with a book of 1,000,000 installments that has been collected for 16 months and is
-- being collected today. For looking at pages and plans only: there are no events behind it, and no shard of a run takes it up.
-- Never to be given to a database that is in use.
\set ON_ERROR_STOP on
set synchronous_commit = off;
set timezone = 'Asia/Shanghai';
set maintenance_work_mem = '256MB';
begin;

create temp table loan as
select i, 'L' || lpad(i::text, 6, '0') as project_no, case when i <= 600 then 'LB000000' else 'LB' || lpad(i::text, 6, '0') end as borrower,
  (current_date - make_interval(months => 1 + i % 16) - make_interval(days => case when i % 5 < 2 then 0 else i % 28 end))::date as start_date,
  (100 + i % 900) * 10000::bigint as principal
from generate_series(1, 62500) i;

insert into project
select project_no, borrower, 'C' || borrower, principal * 16, start_date, 16, 'EQUAL_PRINCIPAL', 0.12, 0.09, 0.1, 1 + i % 3, start_date
from loan;

-- What each installment has come to is chosen by its number, so that the book is the same each time.
create temp table due as
select l.*, k as period, d.due_date, abs(hashint4(l.i * 31 + k)) % 10000 as chance, (principal / 100)::bigint as interest
from loan l cross join generate_series(1, 16) k
  cross join lateral (select (l.start_date + make_interval(months => k))::date as due_date) d;
alter table due add status text, add tried date;
update due set
  status = case
    when due_date > current_date then 'PENDING'
    when due_date = current_date then case
      when chance < 5500 then 'REPAID' when chance < 5900 then 'REFUSED' when chance < 5930 then 'COLLECTING'
      when chance < 5935 then 'UNKNOWN' else 'PENDING' end
    when chance < 40 and due_date > current_date - 120 then 'REFUSED'
    when chance < 45 and due_date > current_date - 120 then 'UNKNOWN'
    when chance < 60 then 'CANCELLED' when chance < 65 then 'SETTLED_OUTSIDE'
    else 'REPAID' end,
  tried = case when due_date > current_date then null when chance between 9000 and 9100 then least(due_date + 3, current_date) else due_date end;
update due set tried = null where status = 'PENDING';
create index on due (project_no, period);
analyze due;

insert into repayment_plan (project_no, period, borrower_user_no, borrower_consumer_id, due_date, principal, interest, commission,
  amount, status, attempt, refusal_reason, tried_date, tried_round, credited, fees, shard_key, late_fee, retry_at, overdue_since, stops, waits_since)
select project_no, period, borrower, 'C' || borrower, due_date, principal, interest, interest / 4, principal + interest, status,
  case when tried is null then 0 when due_date < current_date and status = 'REFUSED' then 3 else 1 end,
  case when status = 'REFUSED' then case when chance % 10 = 0 then 'TENDER_UNKNOWN' else 'BALANCE_TOO_LOW' end end,
  tried, case when tried is not null then 1 end,
  case when status = 'REPAID' then principal + interest - interest / 4 - interest * 3 / 40 end, case when status = 'REPAID' then interest * 3 / 40 end,
  -1, case when due_date < current_date - 3 and status in ('REFUSED', 'REPAID') and chance % 7 = 0 then interest / 10 else 0 end,
  case when status = 'REFUSED' and chance % 10 > 0 then now() + interval '4 hours' end,
  case when status = 'REFUSED' and due_date < current_date - 3 then due_date + 4 end,
  case when status = 'REFUSED' and chance % 10 = 0 then 1 else 0 end,
  case when status in ('REFUSED', 'UNKNOWN') then tried + interval '5 hours' end
from due order by i, period;
update repayment_plan set credited = credited + late_fee where status = 'REPAID' and late_fee > 0;

insert into receivable_share
select project_no, period, 'T' || project_no || '-' || t, case when t = 1 and i % 4 = 0 then 'IBIG' else 'LI' || lpad(((i * 3 + t * 7919) % 30000)::text, 6, '0') end,
  due_date, principal / (1 + i % 3), interest * 3 / 4 / (1 + i % 3), interest * 3 / 40 / (1 + i % 3)
from due cross join lateral generate_series(1, 1 + i % 3) t;

insert into receivable_receipt
select project_no, period, project_no || '-' || period || '-1-C', tried + interval '5 hours' from due where status = 'REPAID' order by tried;
insert into receivable_closing
select project_no, period, status from due where status in ('CANCELLED', 'SETTLED_OUTSIDE');

insert into repayment_detail
select project_no, period, n, tried - (case when due_date < current_date and status = 'REFUSED' then 3 - n else 0 end), 1, principal + interest, tried + interval '5 hours',
  case when status in ('COLLECTING', 'UNKNOWN') then null else tried + interval '5 hours' end,
  case status when 'REPAID' then 'SYNCHRONISED' when 'COLLECTING' then 'NOT_SYNCHRONISED' when 'UNKNOWN' then 'NOT_SYNCHRONISED' else 'FAILED' end,
  case when status not in ('REPAID', 'COLLECTING', 'UNKNOWN') then case when chance % 10 = 0 then 'TENDER_UNKNOWN' else 'BALANCE_TOO_LOW' end end,
  null, status = 'UNKNOWN'
from due cross join lateral generate_series(1, case when due_date < current_date and status = 'REFUSED' then 3 else 1 end) n
where tried is not null order by tried;

insert into depository_record (request_no, kind, freeze_request_no, project_no, period, attempt, borrower_user_no, amount, requested_at, answered_at, state, reason, settled_at)
select project_no || '-' || period || '-1-' || left(kind, 1), kind, case when kind = 'CONFIRMATION' then project_no || '-' || period || '-1-F' end, project_no, period, 1,
  case when kind = 'FREEZE' then borrower end, principal + interest, tried + interval '5 hours', case when status not in ('COLLECTING', 'UNKNOWN') then tried + interval '5 hours' end,
  case status when 'REPAID' then 'DONE' when 'COLLECTING' then 'REQUESTED' when 'UNKNOWN' then 'UNKNOWN' else 'REFUSED' end, 
  case when status not in ('REPAID', 'COLLECTING', 'UNKNOWN') then 'BALANCE_TOO_LOW' end, case when status = 'REPAID' and kind = 'FREEZE' then tried + interval '5 hours' end
from due cross join (values ('FREEZE'), ('CONFIRMATION')) k (kind)
where tried is not null and (kind = 'FREEZE' or status = 'REPAID') order by tried;

insert into repayment_timeline
select project_no, period, md5(project_no || period || s), row_number() over (), coalesce(tried + interval '5 hours', start_date), s, null, null
from due cross join unnest(case when status = 'REPAID' then '{SCHEDULED,STARTED,FREEZE_ASKED,FROZEN,CONFIRMATION_ASKED,CONFIRMED,RECEIVED,REPAID}'::text[] else '{SCHEDULED}' end) s
where i % 8 = 0 order by tried;

insert into operator_case (case_no, project_no, period, attempt, kind, opened_at, state, resolution, reason, proposed_by, approved_by, ended_at, collection)
select project_no || '-' || period || '-1-' || kind, project_no, period, 1, kind, tried + interval '6 hours' + chance * interval '1 second', state,
  case when state in ('RESOLVED', 'PROPOSED') then 'RETRY' end, case when state = 'RESOLVED' then 'it was put right' end, case when state <> 'OPEN' then 'operator' end, case when state = 'RESOLVED' then 'second' end,
  case when state = 'RESOLVED' then tried + interval '9 hours' end, case when state = 'RESOLVED' then 'RESUMED' else 'STOPPED' end
from due cross join lateral (select case when status = 'UNKNOWN' then 'BANK_SILENT' else 'REFUSED' end as kind,
    case when status in ('REFUSED', 'UNKNOWN') then case when chance % 3 = 0 then 'PROPOSED' else 'OPEN' end else 'RESOLVED' end as state) c
where status in ('UNKNOWN', 'CANCELLED', 'SETTLED_OUTSIDE') or status = 'REFUSED' and chance % 10 = 0
  or status = 'REPAID' and chance % 25 = 0;

insert into installment_total
select case when status = 'REPAID' then tried_date else date '9999-12-31' end, due_date, status, count(*), sum(amount), sum(commission),
  coalesce(sum(credited), 0), coalesce(sum(fees), 0), count(*) - count(credited), sum(late_fee)
from repayment_plan where project_no like 'L%' group by 1, 2, 3
on conflict (repaid_by, due_date, status) do update set installments = installment_total.installments + excluded.installments, amount = installment_total.amount + excluded.amount,
  commission = installment_total.commission + excluded.commission, credited = installment_total.credited + excluded.credited, fees = installment_total.fees + excluded.fees,
  not_credited = installment_total.not_credited + excluded.not_credited, late_fee = installment_total.late_fee + excluded.late_fee;
insert into attempt_total
select business_date, sync_status, reason, outcome_unknown, count(*) from repayment_detail where project_no like 'L%' group by 1, 2, 3, 4
on conflict (business_date, sync_status, reason, outcome_unknown) do update set attempts = attempt_total.attempts + excluded.attempts;

insert into due_date_run select d, d + interval '5 hours' from generate_series(current_date - 480, current_date, interval '1 day') d on conflict do nothing;
insert into due_date_run_round (business_date, round, shards, opened_at, opened_position, opened_horizon, swept_at, swept_position, swept_horizon, occasion)
select d, r, 4, d + interval '5 hours', 0, 0, d + interval '6 hours', 0, 0, 'HOUR' from generate_series(current_date - 480, current_date, interval '1 day') d, generate_series(1, 4) r on conflict do nothing;
insert into due_date_run_shard
select d, r, s, 100, d + interval '6 hours' from generate_series(current_date - 480, current_date, interval '1 day') d, generate_series(1, 4) r, generate_series(0, 3) s on conflict do nothing;

insert into finance_order (finance_id, user_id, invest_amount, channel_code, product_type, product_name, purchase_id, create_date, status, renewals, changed_at)
select 'F' || lpad(i::text, 6, '0'), case when i <= 20000 then 'UBIG' else 'U' || i / 3 end, 1000000, 'APP', 'YI_DING_YING_E', 'x', 'PU' || i, current_date - i % 400, 'PLACED', 0, now()
from generate_series(1, 200000) i;
insert into finance_order_tender
select project_no, 'T' || project_no || '-1', case when i % 4 = 0 then 'F000001' else 'F' || lpad(i::text, 6, '0') end, now() from loan;

insert into repayment_status_message
select 1000000 + row_number() over (order by tried, project_no, period), '{"a":1}', project_no || '-' || period, 0, case when chance = 9999 then 2 when tried = current_date and chance < 30 then 0 else 1 end, tried + interval '5 hours', tried + interval '5 hours'
from due where tried is not null;
insert into reminder
select borrower, due_date, 'BEFORE_DUE', 'SENT', 1, sum(principal + interest), 's', null, null, due_date - interval '14 hours', due_date - interval '14 hours' from due where due_date <= current_date group by 1, 2;
commit;
vacuum analyze;
