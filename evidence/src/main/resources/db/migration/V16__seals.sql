-- What was sealed, and when. These tables are no read models: they are never rebuilt from the events, since they are
-- what the events are compared with.

-- Hides what a statement leaves out. Whoever has it can test guesses; it proves nothing.
create table seal_key (
  id  integer primary key check (id = 1),
  key bytea   not null
);
insert into seal_key
values (1, decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex'));

create table seal (
  no          bigint primary key,
  date        date                     not null,
  events      bigint                   not null,
  first_place bigint                   not null,
  last_place  bigint                   not null,
  tree        bytea                    not null,
  root        bytea                    not null,
  sealed_at   timestamp with time zone not null
);

-- The hash of each sealed event. Stream and number only name an event that is not there any more.
create table sealed_event (
  place           bigint primary key,
  stream          text   not null,
  sequence_number bigint not null,
  hash            bytea  not null
);

-- Each 1,024 events of a seal, so that the way from an event to the root needs few rows.
create table sealed_block (
  seal        bigint  not null,
  block       integer not null,
  first_place bigint  not null,
  last_place  bigint  not null,
  root        bytea   not null,
  primary key (seal, block)
);
