-- reads: account account_exit activity
insert into hand.fact_contact (
  activity_id, happened_key, customer_key, gone_key, employee_key, person_key, channel_key, type_key, is_outbound,
  is_logged_in_time, loaded_run
)
select
  t.activity_id, coalesce(d1.date_key, -1), coalesce(d2.customer_key, -1), coalesce(d3.date_key, -1),
  coalesce(d4.employee_key, -1), coalesce(d5.contact_person_key, -1), coalesce(d6.channel_key, -1),
  coalesce(d7.contact_type_key, -1), t.is_outbound, t.is_logged_in_time, 0
from (
  select
    a.activity_id as activity_id, ((a.happened_at at time zone 'UTC')::date)::date as happened_day,
    (a.account_id)::bigint as customer_account_id,
    (case when c.account_id is null then date '2022-07-01' else e.left_on end)::date as gone_day,
    (a.employee_id)::bigint as employee_employee_id, (a.contact_id)::bigint as person_contact_id,
    (case a.kind when 'call' then 'phone' else a.kind end)::text as channel_channel,
    (a.topic)::text as type_contact_type, ((a.happened_at at time zone 'UTC')::date)::date as fact_day,
    (case when a.direction = 'outbound' then 1 else 0 end)::bigint as is_outbound,
    (case when a.logged_at <= a.happened_at + interval '2 days' then 1 else 0 end)::bigint as is_logged_in_time
  from (select * from hand.activity where is_deleted is not true) as a
  left join (select * from hand.account where is_deleted is not true) as c on c.account_id = a.account_id
  left join hand.account_exit as e on e.account_id = a.account_id
) as t
  left join star.dim_date as d1 on d1.day = t.happened_day
  left join star.dim_customer as d2 on d2.account_id = t.customer_account_id and t.fact_day between d2.valid_from and d2.valid_to
  left join star.dim_date as d3 on d3.day = t.gone_day
  left join star.dim_employee as d4 on d4.employee_id = t.employee_employee_id and t.fact_day between d4.valid_from and d4.valid_to
  left join star.dim_contact_person as d5 on d5.contact_id = t.person_contact_id
  left join star.dim_channel as d6 on d6.channel = t.channel_channel
  left join star.dim_contact_type as d7 on d7.contact_type = t.type_contact_type;
