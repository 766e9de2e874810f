-- The read models that are, or were, filled anew beside those in use. While one is under way its tables stand in the
-- schema rebuild, which is made and dropped with it.
create table read_model_rebuild (
  id          bigint generated always as identity primary key,
  models      text[]                   not null,
  check_only  boolean                  not null,
  schema_sql  text,
  share       double precision         not null check (share > 0 and share <= 1),
  phase       varchar(16)              not null
    check (phase in ('FILLING', 'INDEXING', 'COMPARING', 'SWAPPING', 'DONE')),
  stopped     boolean                  not null default false,
  -- why it could not go on, in a sentence
  failure     text,
  -- the place of the last event that its tables show
  place       bigint                   not null default 0,
  -- of those it had to show when it began, or was taken up
  target      bigint                   not null default 0,
  events      bigint                   not null default 0,
  -- what filling has taken, rests included
  busy_millis bigint                   not null default 0,
  -- statements that make again, once its tables are filled, the indexes that only cost time until then
  indexes     text[]                   not null,
  -- who runs it, and when it was last seen to; another may take it up where nobody sees to it
  runner      uuid,
  seen_at     timestamp with time zone not null,
  started_at  timestamp with time zone not null,
  filled_at   timestamp with time zone,
  indexed_at  timestamp with time zone,
  compared_at timestamp with time zone,
  ended_at    timestamp with time zone,
  -- the place of the comparison
  compared_to bigint,
  differing   bigint,
  differences jsonb
);

-- One at a time.
create unique index read_model_rebuild_under_way on read_model_rebuild ((true)) where phase <> 'DONE';
