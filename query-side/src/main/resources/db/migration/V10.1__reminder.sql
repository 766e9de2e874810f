-- The reminders (提醒): a row for each borrower, due date and kind. No mobile number stands in it.
create table reminder (
  borrower_user_no varchar(32) collate "C" not null,
  due_date         date        not null,
  kind             varchar(16) collate "C" not null check (kind in ('BEFORE_DUE', 'REFUSED', 'OVERDUE')),
  state            varchar(16) not null check (state in ('WAITING', 'HANDED_OVER', 'SENT', 'DROPPED')),
  attempt          integer     not null,
  -- what the last text said, in cents
  owed             bigint,
  serial_no        text,
  reason           varchar(32),
  detail           text,
  planned_at       timestamptz not null,
  changed_at       timestamptz not null,
  primary key (borrower_user_no, due_date, kind)
);
