create table api_account (
  username      varchar(32) primary key,
  password_hash varchar(100) not null,
  role          varchar(16) not null check (role in ('READER', 'OPERATOR'))
);
