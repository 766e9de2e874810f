-- The read models: all of it can be dropped and filled again from the events. Amounts are whole cents (分), as in the
-- messages; the columns have the words of the glossary and no suffix for the unit.

-- The terms of each project (标的).
create table project (
  project_no           varchar(32) primary key,
  borrower_user_no     varchar(32)   not null,
  borrower_consumer_id varchar(32)   not null,
  amount               bigint        not null,
  start_date           date          not null,
  periods              integer       not null,
  repayment_way        varchar(32)   not null,
  borrower_annual_rate numeric       not null,
  annual_rate          numeric       not null,
  investor_fee_rate    numeric       not null,
  tenders              integer       not null,
  activated_at         timestamptz   not null
);

-- The repayment plan (还款计划): a row per installment (期).
create table repayment_plan (
  project_no           varchar(32) not null,
  period               integer     not null,
  borrower_user_no     varchar(32) not null,
  borrower_consumer_id varchar(32) not null,
  due_date             date        not null,
  principal            bigint      not null,
  interest             bigint      not null,
  commission           bigint      not null,
  amount               bigint      not null,
  status               varchar(16) not null
    check (status in ('PENDING', 'COLLECTING', 'UNKNOWN', 'REFUSED', 'REPAID')),
  attempt              integer     not null,
  refusal_reason       varchar(32),
  -- the business date and the round of the last attempt
  tried_date           date,
  tried_round          integer,
  -- what the investors got together, and their fees; null until they are paid
  credited             bigint,
  fees                 bigint,
  -- 0 to 1023, from the project's number
  shard_key            smallint    not null,
  primary key (project_no, period)
) with (fillfactor = 85);

create index repayment_plan_by_due_date on repayment_plan (due_date, project_no, period);
create index repayment_plan_by_borrower on repayment_plan (borrower_user_no, due_date, project_no, period);
create index repayment_plan_not_repaid on repayment_plan (due_date, project_no, period)
  where status <> 'REPAID';
create index repayment_plan_unsettled on repayment_plan (status, due_date, project_no, period)
  where status in ('COLLECTING', 'UNKNOWN', 'REFUSED');
create index repayment_plan_repaid_by_run on repayment_plan (tried_date) where status = 'REPAID';

-- The receivables (应收): a row per tender and period.
create table receivable_plan (
  project_no       varchar(32) not null,
  period           integer     not null,
  tender_no        varchar(32) not null,
  investor_user_no varchar(32) not null,
  due_date         date        not null,
  principal        bigint      not null,
  interest         bigint      not null,
  commission       bigint      not null,
  status           varchar(16) not null check (status in ('OPEN', 'RECEIVED')),
  received_at      timestamptz,
  primary key (project_no, period, tender_no)
) with (fillfactor = 75);

create index receivable_plan_by_investor
  on receivable_plan (investor_user_no, due_date, project_no, period, tender_no);

-- What the investors have got.
create table receivable_detail (
  project_no       varchar(32) not null,
  period           integer     not null,
  tender_no        varchar(32) not null,
  investor_user_no varchar(32) not null,
  request_no       varchar(64) not null,
  principal        bigint      not null,
  interest         bigint      not null,
  commission       bigint      not null,
  received_at      timestamptz not null,
  primary key (project_no, period, tender_no)
);

create index receivable_detail_by_investor on receivable_detail (investor_user_no)
  include (principal, interest, commission);

-- The attempts to collect an installment (还款明细).
create table repayment_detail (
  project_no      varchar(32) not null,
  period          integer     not null,
  attempt         integer     not null,
  business_date   date        not null,
  round           integer     not null,
  amount          bigint      not null,
  started_at      timestamptz not null,
  ended_at        timestamptz,
  sync_status     varchar(16) not null check (sync_status in ('NOT_SYNCHRONISED', 'SYNCHRONISED', 'FAILED')),
  reason          varchar(32),
  explanation     text,
  -- true while we do not know what the bank did with the last request
  outcome_unknown boolean     not null,
  primary key (project_no, period, attempt)
) with (fillfactor = 85);

create index repayment_detail_by_run on repayment_detail (business_date, round);

-- The requests to the bank (存管交易记录).
create table depository_record (
  request_no        varchar(64) primary key,
  kind              varchar(16) not null check (kind in ('FREEZE', 'CONFIRMATION')),
  freeze_request_no varchar(64),
  project_no        varchar(32) not null,
  period            integer     not null,
  attempt           integer     not null,
  -- the payer, of a freeze only
  borrower_user_no  varchar(32),
  amount            bigint      not null,
  requested_at      timestamptz not null,
  answered_at       timestamptz,
  state             varchar(16) not null check (state in ('REQUESTED', 'UNKNOWN', 'DONE', 'REFUSED')),
  reason            varchar(32),
  bank_code         varchar(64),
  bank_message      text,
  unknown_since     timestamptz,
  symptom           text,
  -- when the money that a freeze set aside was paid out
  settled_at        timestamptz
) with (fillfactor = 85);

create index depository_record_of_repayment on depository_record (project_no, period);
create index depository_record_frozen on depository_record (borrower_user_no)
  where kind = 'FREEZE' and state = 'DONE' and settled_at is null;

-- What happened to each installment, in the order of the events' positions.
create table repayment_timeline (
  project_no varchar(32) not null,
  period     integer     not null,
  event_id   varchar(64) not null,
  position   bigint      not null,
  at         timestamptz not null,
  step       varchar(32) not null,
  detail     text,
  cause_id   varchar(64),
  primary key (project_no, period, event_id)
);

-- The due-date runs (到期还款任务): a row per business date, its rounds, and the shards that have finished.
create table due_date_run (
  business_date date primary key,
  opens_at      timestamptz
);

-- A position is that of the event in the stream. Whoever took a place in the stream before it did so in a transaction
-- with a number below the horizon; once all those are over, places that stayed empty will stay so.
create table due_date_run_round (
  business_date   date        not null,
  round           integer     not null,
  shards          integer     not null,
  opened_at       timestamptz not null,
  opened_position bigint      not null,
  opened_horizon  bigint      not null,
  swept_at        timestamptz,
  swept_position  bigint,
  swept_horizon   bigint,
  primary key (business_date, round)
);

create table due_date_run_shard (
  business_date date        not null,
  round         integer     not null,
  shard         integer     not null,
  started       integer     not null,
  finished_at   timestamptz not null,
  primary key (business_date, round, shard)
);
