-- What was refused or unknown before V9 added the column waits as well, and is not to be missing where what waits is told.
update repayment_plan p
set waits_since = case p.status
  when 'REFUSED' then
    (select d.ended_at from repayment_detail d
      where d.project_no = p.project_no and d.period = p.period and d.attempt = p.attempt)
  else
    (select max(r.unknown_since) from depository_record r
      where r.project_no = p.project_no and r.period = p.period and r.attempt = p.attempt and r.state = 'UNKNOWN')
  end
where p.status in ('REFUSED', 'UNKNOWN') and p.waits_since is null;
