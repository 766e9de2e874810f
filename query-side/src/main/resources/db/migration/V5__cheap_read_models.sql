-- What a repayment writes is made less and cheaper; what can be asked stays the same.

-- Micros since 1970. Drivers send whole numbers in arrays much cheaper than moments.
create function moment(micros bigint) returns timestamptz language sql stable parallel safe
return timestamptz 'epoch' + micros * interval '1 microsecond';

-- Keys are compared byte by byte: no language's order is meant.
alter table project
  alter project_no type varchar(32) collate "C";
alter table repayment_plan
  alter project_no type varchar(32) collate "C",
  alter borrower_user_no type varchar(32) collate "C";
alter table repayment_detail
  alter project_no type varchar(32) collate "C";
alter table depository_record
  alter request_no type varchar(64) collate "C",
  alter project_no type varchar(32) collate "C",
  alter borrower_user_no type varchar(32) collate "C";
alter table repayment_timeline
  alter project_no type varchar(32) collate "C",
  alter event_id type varchar(64) collate "C";
alter table receivable_plan
  alter project_no type varchar(32) collate "C",
  alter tender_no type varchar(32) collate "C",
  alter investor_user_no type varchar(32) collate "C";

-- No index depends on a column that changes, so an update touches the row's page and no index. What is due is found
-- in the order of the projects; the sums of a date and of a run are kept below.
drop index repayment_plan_not_repaid, repayment_plan_unsettled, repayment_plan_repaid_by_run, repayment_detail_by_run,
  depository_record_frozen;
create index depository_record_freezes on depository_record (borrower_user_no) where kind = 'FREEZE';
alter table repayment_plan set (fillfactor = 70);
alter table repayment_detail set (fillfactor = 60);
alter table depository_record set (fillfactor = 60);

-- All investors of a period are paid at once, so that they are is one row, however many they are. The receivables
-- (应收) and what was received of them are views of the shares with that row.
alter table receivable_plan rename to receivable_share;
alter index receivable_plan_pkey rename to receivable_share_pkey;
alter index receivable_plan_by_investor rename to receivable_share_by_investor;

create table receivable_receipt (
  project_no  varchar(32) collate "C" not null,
  period      integer     not null,
  request_no  varchar(64) not null,
  received_at timestamptz not null,
  primary key (project_no, period)
);

insert into receivable_receipt
select distinct on (project_no, period) project_no, period, request_no, received_at
from receivable_detail order by project_no, period, tender_no;

drop table receivable_detail;
alter table receivable_share drop column status, drop column received_at, set (fillfactor = 100);

create view receivable_plan as
select s.*, (case when r.received_at is null then 'OPEN' else 'RECEIVED' end)::varchar(16) as status, r.received_at
from receivable_share s left join receivable_receipt r using (project_no, period);

create view receivable_detail as
select s.project_no, s.period, s.tender_no, s.investor_user_no, r.request_no, s.principal, s.interest, s.commission,
  r.received_at
from receivable_share s join receivable_receipt r using (project_no, period);

-- The totals of a date and of a run: always the sums over repayment_plan, and written together with it.
create table installment_total (
  -- the business date of the run that repaid these; 9999-12-31 if none has
  repaid_by    date        not null,
  due_date     date        not null,
  status       varchar(16) not null,
  installments bigint      not null,
  amount       bigint      not null,
  commission   bigint      not null,
  credited     bigint      not null,
  fees         bigint      not null,
  -- how many have no record yet of what the investors got
  not_credited bigint      not null,
  primary key (repaid_by, due_date, status)
) with (fillfactor = 50);

create index installment_total_of_day on installment_total (due_date);

insert into installment_total
select case when status = 'REPAID' then coalesce(tried_date, date '0001-01-01') else date '9999-12-31' end, due_date,
  status, count(*), sum(amount), sum(commission), coalesce(sum(credited), 0), coalesce(sum(fees), 0),
  count(*) - count(credited)
from repayment_plan group by 1, 2, 3;

-- The same over repayment_detail.
create table attempt_total (
  business_date   date        not null,
  sync_status     varchar(16) not null,
  reason          varchar(32),
  outcome_unknown boolean     not null,
  attempts        bigint      not null,
  unique nulls not distinct (business_date, sync_status, reason, outcome_unknown)
) with (fillfactor = 50);

insert into attempt_total
select business_date, sync_status, reason, outcome_unknown, count(*) from repayment_detail group by 1, 2, 3, 4;
