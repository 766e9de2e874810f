-- What other systems are told. The tables of messages are read models: they can be dropped and filled from the events.

-- One owner sends the messages about one thing at a time. Four shares the work among at most four nodes, and is for
-- ever: a node that counted otherwise would send beside another.
create function status_shard(about text) returns integer
  language sql immutable parallel safe
  return ('x' || left(md5(about), 4))::bit(16)::integer % 4;

create table finance_status_message (
  message_id      numeric(16)              primary key,
  message_content json                     not null,
  finance_id      varchar(32) collate "C"  not null,
  retry_times     numeric(2)               not null,
  -- 0 not sent, 1 sent, 2 failed
  status          numeric(2)               not null check (status in (0, 1, 2)),
  create_time     timestamp with time zone not null,
  update_time     timestamp with time zone not null
);

create index finance_status_message_unsent on finance_status_message (status_shard(finance_id), message_id)
  where status = 0;
create index finance_status_message_failed on finance_status_message (message_id) where status = 2;
create index finance_status_message_of_order on finance_status_message (finance_id, message_id);

create table repayment_status_message (
  message_id      numeric(16)              primary key,
  message_content json                     not null,
  repayment_no    varchar(48) collate "C"  not null,
  retry_times     numeric(2)               not null,
  status          numeric(2)               not null check (status in (0, 1, 2)),
  create_time     timestamp with time zone not null,
  update_time     timestamp with time zone not null
);

create index repayment_status_message_unsent on repayment_status_message (status_shard(repayment_no), message_id)
  where status = 0;
create index repayment_status_message_failed on repayment_status_message (message_id) where status = 2;
create index repayment_status_message_of_repayment on repayment_status_message (repayment_no, message_id);

-- What every message about a finance order repeats.
create table finance_status_order (
  finance_id    varchar(32) collate "C" primary key,
  user_id       varchar(32)             not null,
  invest_amount bigint                  not null,
  channel_code  varchar(32)             not null,
  product_type  varchar(16)             not null,
  product_name  varchar(100)            not null
);

-- Messages that the broker did not take. The later ones about the same wait for them.
create table status_message_trouble (
  topic      varchar(16)             not null check (topic in ('FINANCE_STATUS', 'REPAYMENT_STATUS')),
  message_id numeric(16)             not null,
  about      varchar(48) collate "C" not null,
  -- null where it has failed
  next_at    timestamp with time zone,
  words      varchar(500)            not null,
  -- whether everybody has been told who is to be told of a failure
  alarmed    boolean                 not null,
  primary key (topic, message_id)
);

create index status_message_trouble_about on status_message_trouble (topic, about);
