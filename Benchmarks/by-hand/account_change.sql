-- reads: account account_exit
insert into hand.fact_account_change (
  account_id, side, changed_key, customer_key, change, loaded_run
)
select
  t.account_id, t.side, coalesce(d1.date_key, -1), coalesce(d2.customer_key, -1), t.change, 0
from (
  select
    a.account_id as account_id, 1 as side,
    (greatest((a.created_at at time zone 'UTC')::date, date '2022-07-01'))::date as changed_day,
    (a.account_id)::bigint as customer_account_id,
    (greatest((a.created_at at time zone 'UTC')::date, date '2022-07-01'))::date as fact_day, (1)::bigint as change
  from (select * from hand.account where is_deleted is not true) as a
) as t
  left join star.dim_date as d1 on d1.day = t.changed_day
  left join star.dim_customer as d2 on d2.account_id = t.customer_account_id and t.fact_day between d2.valid_from and d2.valid_to
union all
select
  t.account_id, t.side, coalesce(d1.date_key, -1), coalesce(d2.customer_key, -1), t.change, 0
from (
  select
    e.account_id as account_id, 0 as side,
    (greatest(e.left_on, (a.created_at at time zone 'UTC')::date, date '2022-07-01'))::date as changed_day,
    (e.account_id)::bigint as customer_account_id,
    (greatest(e.left_on, (a.created_at at time zone 'UTC')::date, date '2022-07-01'))::date as fact_day,
    (-1)::bigint as change
  from hand.account_exit as e
  join (select * from hand.account where is_deleted is not true) as a on a.account_id = e.account_id
) as t
  left join star.dim_date as d1 on d1.day = t.changed_day
  left join star.dim_customer as d2 on d2.account_id = t.customer_account_id and t.fact_day between d2.valid_from and d2.valid_to;
