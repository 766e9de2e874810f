-- What the reminders work with. The events are the truth; a row says what is left to do and when.

-- Reminders that are neither sent nor dropped.
create table reminder_outstanding (
  borrower_user_no     varchar(32) collate "C"  not null,
  due_date             date                     not null,
  kind                 varchar(16)              not null check (kind in ('BEFORE_DUE', 'REFUSED', 'OVERDUE')),
  borrower_consumer_id varchar(32)              not null,
  -- the last attempt, and whether its outcome is still to come
  attempt              integer                  not null,
  handed_over          boolean                  not null,
  -- how often the directory was asked in vain
  lookups              integer                  not null,
  next_at              timestamp with time zone not null,
  primary key (borrower_user_no, due_date, kind)
);

create index reminder_outstanding_next_at on reminder_outstanding (next_at);

-- What happened to an installment and may call for a reminder.
create table reminder_occasion (
  project_no varchar(32) collate "C"  not null,
  period     integer                  not null,
  attempt    integer                  not null,
  kind       varchar(16)              not null check (kind in ('REFUSED', 'OVERDUE')),
  next_at    timestamp with time zone not null,
  primary key (project_no, period, attempt, kind)
);

create index reminder_occasion_next_at on reminder_occasion (next_at);

-- Due dates whose borrowers are reminded the day before, how far each has come in the order of the installments, and
-- which events the read model has to have seen for that.
create table reminder_day (
  due_date         date                     primary key,
  seen_position    bigint                   not null,
  seen_horizon     bigint                   not null,
  after_project_no varchar(32) collate "C",
  after_period     integer,
  finished         boolean                  not null,
  next_at          timestamp with time zone not null
);

-- Texts that were given to the provider or were just about to be, for its limits. Neither number nor text can be read.
create table reminder_text (
  number_hash bytea                    not null,
  text_hash   bytea                    not null,
  given_at    timestamp with time zone not null
);

create index reminder_text_of_number on reminder_text (number_hash, given_at);
create index reminder_text_given_at on reminder_text (given_at);

-- The borrower directory (借款人通讯录) of those who have no service for it.
create table borrower_mobile (
  consumer_id varchar(32) collate "C"  primary key,
  mobile      varchar(16)              not null,
  changed_at  timestamp with time zone not null
);
