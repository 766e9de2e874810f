-- Releases of freezes are requests like others; about what has been unknown for too long the bank is asked rarely.
alter table bank_outstanding
  add column confirmation_request_no varchar(64),
  drop constraint bank_outstanding_kind_check,
  drop constraint bank_outstanding_state_check,
  add constraint bank_outstanding_kind_check check (kind in ('FREEZE', 'CONFIRMATION', 'RELEASE')),
  add constraint bank_outstanding_state_check check (state in ('RECORDED', 'FAILED', 'UNKNOWN', 'SILENT'));
