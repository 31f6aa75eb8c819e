-- reads: account account_exit accounting_period activity
insert into hand.fact_customer_coverage (
  account_id, period_id, month_end_key, customer_key, contacts, days_since_contact, is_contacted_90, is_contacted_365,
  loaded_run
)
select
  t.account_id, t.period_id, coalesce(d1.date_key, -1), coalesce(d2.customer_key, -1), t.contacts, t.days_since_contact,
  t.is_contacted_90, t.is_contacted_365, 0
from (
  select
    a.account_id as account_id, m.period_id as period_id, (m.last_day)::date as month_end_day,
    (a.account_id)::bigint as customer_account_id, (m.last_day)::date as fact_day,
    (count(t.activity_id))::bigint as contacts,
    (m.last_day - max((t.happened_at at time zone 'UTC')::date))::bigint as days_since_contact,
    (case when max((t.happened_at at time zone 'UTC')::date) > m.last_day - 90 then 1 else 0 end)::bigint as is_contacted_90,
    (case when count(t.activity_id) > 0 then 1 else 0 end)::bigint as is_contacted_365
  from (select * from hand.account where is_deleted is not true) as a
  join hand.accounting_period as m on m.last_day >= (a.created_at at time zone 'UTC')::date
  left join hand.account_exit as e on e.account_id = a.account_id
  left join (select * from hand.activity where is_deleted is not true) as t on t.account_id = a.account_id and (t.happened_at at time zone 'UTC')::date <= m.last_day and (t.happened_at at time zone 'UTC')::date > m.last_day - 365
  where e.left_on is null or e.left_on >= m.first_day
  group by a.account_id, m.period_id, m.last_day
) as t
  left join star.dim_date as d1 on d1.day = t.month_end_day
  left join star.dim_customer as d2 on d2.account_id = t.customer_account_id and t.fact_day between d2.valid_from and d2.valid_to;
