-- Request numbers are compared byte by byte.
alter table bank_outstanding alter request_no type varchar(64) collate "C";
