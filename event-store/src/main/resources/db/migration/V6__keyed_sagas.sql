-- Sagas that are known by the value of their one association: a row each.
create table keyed_saga (
  saga_type       varchar(255) collate "C" not null,
  saga_key        varchar(255) collate "C" not null,
  association_key varchar(255)             not null,
  state           bytea                    not null,
  primary key (saga_type, saga_key)
);

-- Identifiers are compared byte by byte; no language has an order for them.
alter table domain_event_entry
  alter aggregate_identifier type varchar(255) collate "C",
  alter event_identifier type varchar(255) collate "C";
