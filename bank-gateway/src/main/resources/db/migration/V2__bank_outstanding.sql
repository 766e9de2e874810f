-- Requests to the bank whose outcome is not known. The events are the truth; a row says when to ask and what to send.
create table bank_outstanding (
  request_no        varchar(64)              primary key,
  kind              varchar(16)              not null check (kind in ('FREEZE', 'CONFIRMATION')),
  project_no        varchar(64)              not null,
  period            integer                  not null,
  attempt           integer                  not null,
  borrower_user_no  varchar(64),
  freeze_request_no varchar(64),
  amount_cents      bigint                   not null,
  commission_cents  bigint,
  state             varchar(16)              not null check (state in ('RECORDED', 'FAILED', 'UNKNOWN')),
  asked             integer                  not null,
  recorded_at       timestamp with time zone not null,
  next_ask_at       timestamp with time zone not null
);

create index bank_outstanding_next_ask_at on bank_outstanding (next_ask_at);
