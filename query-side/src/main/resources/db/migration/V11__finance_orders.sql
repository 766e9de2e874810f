-- The finance orders (理财单): a row each. What belongs to a later step is null until then.
create table finance_order (
  finance_id       varchar(32) collate "C" primary key,
  user_id          varchar(32) collate "C" not null,
  -- in cents, as all amounts
  invest_amount    bigint       not null,
  channel_code     varchar(32)  not null,
  product_type     varchar(32)  not null,
  product_name     varchar(100) not null,
  purchase_id      varchar(32)  not null,
  create_date      date         not null,
  status           varchar(16)  not null
    check (status in ('PLACED', 'PURCHASED', 'EARNING_INTEREST', 'EXITING', 'EXITED')),
  income_rate      numeric(7, 6),
  sequest_date     date,
  closure_length   integer,
  closure_unit     varchar(16),
  cycle_length     integer,
  cycle_unit       varchar(16),
  begin_date       date,
  -- as it is after all renewals
  end_date         date,
  renewals         integer      not null,
  apply_id         varchar(32),
  exit_type        varchar(16),
  exit_end_date    date,
  audit_date       date,
  fund_direction   varchar(32),
  total_amount     bigint,
  exit_income_rate numeric(7, 6),
  exit_date        date,
  changed_at       timestamptz  not null
);

create index finance_order_by_user on finance_order (user_id, create_date, finance_id);

-- Which tenders belong to which order. What they are paid is in the tables of the receivables.
create table finance_order_tender (
  project_no  varchar(32) collate "C" not null,
  tender_no   varchar(32) collate "C" not null,
  finance_id  varchar(32) collate "C" not null,
  assigned_at timestamptz not null,
  primary key (project_no, tender_no)
);

create index finance_order_tender_by_order on finance_order_tender (finance_id, project_no, tender_no);
