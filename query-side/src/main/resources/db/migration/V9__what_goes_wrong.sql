-- What goes wrong, who has to look, and what a delay costs.

-- In the normal path the new columns stay as they are, so that an update still touches no index.
alter table repayment_plan
  drop constraint repayment_plan_status_check,
  add constraint repayment_plan_status_check check (status in
    ('PENDING', 'COLLECTING', 'UNKNOWN', 'REFUSED', 'REPAID', 'CANCELLED', 'SETTLED_OUTSIDE')),
  -- of the last attempt
  add late_fee bigint not null default 0,
  -- from when on a round tries again by itself what was refused for lack of money
  add retry_at timestamptz,
  -- the first day of the late fee
  add overdue_since date,
  -- how many open cases keep it from being tried
  add stops integer not null default 0,
  -- since when it has been refused or unknown
  add waits_since timestamptz;

create index repayment_plan_waiting on repayment_plan (due_date, project_no, period) where waits_since is not null;

alter table installment_total add late_fee bigint not null default 0;

alter table depository_record
  drop constraint depository_record_kind_check,
  add constraint depository_record_kind_check check (kind in ('FREEZE', 'CONFIRMATION', 'RELEASE')),
  -- when the money that a freeze set aside was given back
  add released_at timestamptz,
  -- when the request was written down about which the bank was silent for too long
  add silent_since timestamptz,
  -- the opposite things that the bank has told
  add first_word text,
  add later_word text;

alter table due_date_run_round add occasion varchar(16) not null default 'BY_HAND';

-- What each tender gets of a late fee, if the request is confirmed.
create table late_fee_share (
  project_no       varchar(32) collate "C" not null,
  period           integer     not null,
  request_no       varchar(64) not null,
  tender_no        varchar(32) collate "C" not null,
  investor_user_no varchar(32) collate "C" not null,
  late_fee         bigint      not null,
  primary key (project_no, period, request_no, tender_no)
);

-- The receivables that ended without a payment through the bank.
create table receivable_closing (
  project_no varchar(32) collate "C" not null,
  period     integer     not null,
  closing    varchar(16) not null,
  primary key (project_no, period)
);

drop view receivable_plan, receivable_detail;

create view receivable_plan as
select s.*, coalesce(l.late_fee, 0) as late_fee,
  (case when r.received_at is null then coalesce(c.closing, 'OPEN') else 'RECEIVED' end)::varchar(16) as status,
  r.received_at
from receivable_share s
  left join receivable_receipt r using (project_no, period)
  left join receivable_closing c using (project_no, period)
  left join late_fee_share l on l.project_no = s.project_no and l.period = s.period and l.request_no = r.request_no
    and l.tender_no = s.tender_no;

create view receivable_detail as
select s.project_no, s.period, s.tender_no, s.investor_user_no, r.request_no, s.principal, s.interest, s.commission,
  coalesce(l.late_fee, 0) as late_fee, r.received_at
from receivable_share s
  join receivable_receipt r using (project_no, period)
  left join late_fee_share l on l.project_no = s.project_no and l.period = s.period and l.request_no = r.request_no
    and l.tender_no = s.tender_no;

-- What a person has to decide (工单).
create table operator_case (
  case_no          varchar(128) collate "C" primary key,
  project_no       varchar(32) collate "C" not null,
  period           integer     not null,
  attempt          integer     not null,
  kind             varchar(16) not null,
  request_no       varchar(64),
  words            text,
  opened_at        timestamptz not null,
  state            varchar(16) not null check (state in ('OPEN', 'PROPOSED', 'RESOLVED', 'CLOSED')),
  -- the proposal, or what was decided
  resolution       varchar(32),
  reason           text,
  borrower_user_no varchar(32),
  proposed_by      varchar(64),
  approved_by      varchar(64),
  ended_at         timestamptz,
  -- whether it keeps the installment from being tried, or does not any more; null if it never did
  collection       varchar(16) check (collection in ('STOPPED', 'RESUMED'))
);

create index operator_case_of_repayment on operator_case (project_no, period);
create index operator_case_by_opening on operator_case (opened_at, case_no);

-- What was done about each case, in the order of the events' positions.
create table operator_case_step (
  case_no    varchar(128) collate "C" not null,
  event_id   varchar(64) collate "C" not null,
  position   bigint      not null,
  at         timestamptz not null,
  step       varchar(32) not null,
  operator   varchar(64),
  detail     text,
  primary key (case_no, event_id)
);

-- What waits, and for what: with an index for what is refused or unknown, date by date for what is on its way.
create view waiting_installment as
select p.project_no, p.period, p.borrower_user_no, p.due_date, p.amount, p.late_fee, p.attempt, p.refusal_reason,
  p.retry_at, p.waits_since as since, c.case_no,
  (case
    when p.status = 'UNKNOWN' and c.kind = 'BANK_SILENT' then 'BANK_SILENT'
    when p.status = 'UNKNOWN' then 'UNKNOWN'
    when p.stops > 0 or p.refusal_reason <> 'BALANCE_TOO_LOW' then 'PERSON'
    else 'RETRY'
  end)::varchar(16) as kind
from repayment_plan p
  left join lateral (
    select o.case_no, o.kind from operator_case o
    where o.project_no = p.project_no and o.period = p.period and o.state in ('OPEN', 'PROPOSED')
    order by o.kind = 'BANK_SILENT' desc, o.opened_at, o.case_no limit 1) c on true
where p.waits_since is not null
union all
select p.project_no, p.period, p.borrower_user_no, p.due_date, p.amount, p.late_fee, p.attempt, null, null,
  a.started_at, null, 'IN_FLIGHT'::varchar(16)
from (select distinct due_date from installment_total where status = 'COLLECTING' and installments > 0) d
  join repayment_plan p on p.due_date = d.due_date and p.status = 'COLLECTING'
  join repayment_detail a on a.project_no = p.project_no and a.period = p.period and a.attempt = p.attempt;
