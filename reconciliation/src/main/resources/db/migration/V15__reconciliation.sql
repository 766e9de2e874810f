-- What the comparison of a date with the bank's statement came to.
create table reconciliation_day (
  date          date                     primary key,
  source        varchar(8)               not null check (source in ('BANK', 'FILE')),
  lines         bigint                   not null,
  sum           bigint                   not null,
  sha256        varchar(64)              not null,
  closed        boolean                  not null,
  taken_at      timestamp with time zone not null,
  -- null until the statement was compared to its end
  reconciled_at timestamp with time zone,
  -- null: nobody has asked the bank to take note
  confirmation  varchar(16) check (confirmation in ('REQUESTED', 'CONFIRMED', 'REFUSED')),
  confirmed_at  timestamp with time zone,
  confirmation_words text
);

-- Amounts in cents.
create table reconciliation_total (
  date        date        not null,
  entry       varchar(16) not null,
  at_bank     bigint      not null,
  sum_at_bank bigint      not null,
  with_us     bigint      not null,
  sum_with_us bigint      not null,
  matched     bigint      not null,
  explained   bigint      not null,
  primary key (date, entry)
);

create table reconciliation_break (
  date        date                     not null,
  break_no    varchar(128) collate "C" not null,
  kind        varchar(16)              not null,
  request_no  text                     not null,
  entry       varchar(16)              not null,
  project_no  text,
  listed      boolean                  not null,
  counterpart date,
  at_bank     bigint                   not null,
  with_us     bigint                   not null,
  bank_says   text                     not null,
  we_say      text                     not null,
  cause       text,
  repair      text                     not null,
  state       varchar(8)               not null check (state in ('OPEN', 'NOTED', 'MATCHED', 'CLOSED')),
  found_at    timestamp with time zone not null,
  changed_at  timestamp with time zone not null,
  closed_by   text,
  reason      varchar(500),
  primary key (date, break_no)
);
