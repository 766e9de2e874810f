-- At first four segments read for the read models, and sagas of repayments were in Axon's table. One reader has followed the
-- stream since, and would be given the first segment alone. It goes on where the last of the four was: what others have
-- read already changes nothing the second time.
update token_entry t
set token = last.token, token_type = last.token_type, owner = null, last_claimed = '1970-01-01T00:00:00Z'
from (
  select r.token, r.token_type
  from token_entry r cross join lateral (select convert_from(r.token, 'UTF8')::json as place) p
  where r.processor_name = 'query-side'
  order by coalesce(p.place ->> 'index', p.place ->> 'globalIndex')::bigint nulls first limit 1) last
where t.processor_name = 'query-side' and t.segment = 0
  and exists (select from token_entry where processor_name = 'query-side' and segment > 0);

delete from token_entry where processor_name = 'query-side' and segment > 0;

-- With Axon Server there are no events here, and sagas stay where they are.
insert into keyed_saga (saga_type, saga_key, association_key, state)
select s.saga_type, a.association_value, a.association_key, s.serialized_saga
from saga_entry s join association_value_entry a using (saga_id, saga_type)
where s.saga_type = 'io.dueflow.saga.repayment.RepaymentSaga' and exists (select from domain_event_entry)
on conflict do nothing;

delete from association_value_entry
where saga_type = 'io.dueflow.saga.repayment.RepaymentSaga' and exists (select from domain_event_entry);

delete from saga_entry
where saga_type = 'io.dueflow.saga.repayment.RepaymentSaga' and exists (select from domain_event_entry);
