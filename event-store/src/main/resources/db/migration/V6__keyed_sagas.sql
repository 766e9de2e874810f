-- Sagas that are known by the value of their one association: a row each.
create table keyed_saga (
  saga_type       varchar(255) collate "C" not null,
  saga_key        varchar(255) collate "C" not null,
  association_key varchar(255)             not null,
  state           bytea                    not null,
  primary key (saga_type, saga_key)
);
