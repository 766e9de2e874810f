-- What each processing group has seen of the events, for every 1,024 consecutive places; see ADR 23.
create table events_seen (
  reader_group varchar(255) not null,
  bucket       bigint       not null,
  places       bit(1024)    not null,
  events       bigint       not null,
  fingerprint  bigint       not null,
  primary key (reader_group, bucket)
) with (fillfactor = 50);

-- The first bucket that was noted from its first place on.
create table events_seen_since (
  reader_group varchar(255) primary key,
  bucket       bigint       not null
);
