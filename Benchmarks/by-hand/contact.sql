-- reads: activity
insert into hand.fact_contact (
  activity_id, happened_key, customer_key, employee_key, person_key, channel_key, type_key, is_outbound,
  is_logged_in_time, loaded_run
)
select
  t.activity_id, coalesce(d1.date_key, -1), coalesce(d2.customer_key, -1), coalesce(d3.employee_key, -1),
  coalesce(d4.contact_person_key, -1), coalesce(d5.channel_key, -1), coalesce(d6.contact_type_key, -1), t.is_outbound,
  t.is_logged_in_time, 0
from (
  select
    a.activity_id as activity_id, ((a.happened_at at time zone 'UTC')::date)::date as happened_day,
    (a.account_id)::bigint as customer_account_id, (a.employee_id)::bigint as employee_employee_id,
    (a.contact_id)::bigint as person_contact_id,
    (case a.kind when 'call' then 'phone' else a.kind end)::text as channel_channel,
    (a.topic)::text as type_contact_type, ((a.happened_at at time zone 'UTC')::date)::date as fact_day,
    (case when a.direction = 'outbound' then 1 else 0 end)::bigint as is_outbound,
    (case when a.logged_at <= a.happened_at + interval '2 days' then 1 else 0 end)::bigint as is_logged_in_time
  from (select * from hand.activity where is_deleted is not true) as a
) as t
  left join star.dim_date as d1 on d1.day = t.happened_day
  left join star.dim_customer as d2 on d2.account_id = t.customer_account_id and t.fact_day between d2.valid_from and d2.valid_to
  left join star.dim_employee as d3 on d3.employee_id = t.employee_employee_id and t.fact_day between d3.valid_from and d3.valid_to
  left join star.dim_contact_person as d4 on d4.contact_id = t.person_contact_id
  left join star.dim_channel as d5 on d5.channel = t.channel_channel
  left join star.dim_contact_type as d6 on d6.contact_type = t.type_contact_type;
