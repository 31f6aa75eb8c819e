-- reads: account accounting_period activity
insert into hand.fact_first_contact (
  account_id, happened_key, customer_key, employee_key, person_key, channel_key, type_key, is_outbound,
  days_to_contact, loaded_run
)
select
  t.account_id, coalesce(d1.date_key, -1), coalesce(d2.customer_key, -1), coalesce(d3.employee_key, -1),
  coalesce(d4.contact_person_key, -1), coalesce(d5.channel_key, -1), coalesce(d6.contact_type_key, -1), t.is_outbound,
  t.days_to_contact, 0
from (
  select
    a.account_id as account_id, ((min(a.happened_at) at time zone 'UTC')::date)::date as happened_day,
    (a.account_id)::bigint as customer_account_id,
    ((array_agg(a.employee_id order by a.happened_at, a.activity_id))[1])::bigint as employee_employee_id,
    ((array_agg(a.contact_id order by a.happened_at, a.activity_id))[1])::bigint as person_contact_id,
    ((array_agg(case a.kind when 'call' then 'phone' else a.kind end order by a.happened_at, a.activity_id))[1])::text as channel_channel,
    ((array_agg(a.topic order by a.happened_at, a.activity_id))[1])::text as type_contact_type,
    ((min(a.happened_at) at time zone 'UTC')::date)::date as fact_day,
    (case when (array_agg(a.direction order by a.happened_at, a.activity_id))[1] = 'outbound' then 1 else 0 end)::bigint as is_outbound,
    (case when m.period_id is not null and min(a.happened_at) >= c.created_at then (min(a.happened_at) at time zone 'UTC')::date - (c.created_at at time zone 'UTC')::date end)::bigint as days_to_contact
  from (select * from hand.activity where is_deleted is not true) as a
  left join (select * from hand.account where is_deleted is not true) as c on c.account_id = a.account_id
  left join hand.accounting_period as m on (c.created_at at time zone 'UTC')::date between m.first_day and m.last_day
  where a.account_id is not null
  group by a.account_id, c.created_at, m.period_id
) as t
  left join star.dim_date as d1 on d1.day = t.happened_day
  left join star.dim_customer as d2 on d2.account_id = t.customer_account_id and t.fact_day between d2.valid_from and d2.valid_to
  left join star.dim_employee as d3 on d3.employee_id = t.employee_employee_id and t.fact_day between d3.valid_from and d3.valid_to
  left join star.dim_contact_person as d4 on d4.contact_id = t.person_contact_id
  left join star.dim_channel as d5 on d5.channel = t.channel_channel
  left join star.dim_contact_type as d6 on d6.contact_type = t.type_contact_type;
