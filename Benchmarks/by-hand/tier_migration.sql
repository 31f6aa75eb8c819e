-- reads: account account_history
insert into hand.fact_tier_migration (
  account_id, valid_from, changed_key, customer_key, from_tier_key, to_tier_key, rose, fell, loaded_run
)
select
  t.account_id, t.valid_from, coalesce(d1.date_key, -1), coalesce(d2.customer_key, -1), coalesce(d3.tier_key, -1),
  coalesce(d4.tier_key, -1), t.rose, t.fell, 0
from (
  select
    h.account_id as account_id, h.valid_from as valid_from, (h.valid_from)::date as changed_day,
    (h.account_id)::bigint as customer_account_id, (b.tier)::text as from_tier_tier, (h.tier)::text as to_tier_tier,
    (h.valid_from)::date as fact_day,
    (case when array_position(array['Key', 'Major', 'Growth', 'Base'], h.tier) < array_position(array['Key', 'Major', 'Growth', 'Base'], b.tier) then 1 else 0 end)::bigint as rose,
    (case when array_position(array['Key', 'Major', 'Growth', 'Base'], h.tier) > array_position(array['Key', 'Major', 'Growth', 'Base'], b.tier) then 1 else 0 end)::bigint as fell
  from hand.account_history as h
  join (select * from hand.account where is_deleted is not true) as a on a.account_id = h.account_id
  join hand.account_history as b on b.account_id = h.account_id and b.valid_from < h.valid_from
  left join hand.account_history as n on n.account_id = h.account_id and n.valid_from < h.valid_from and n.valid_from > b.valid_from
  where n.account_id is null and b.tier <> h.tier
) as t
  left join star.dim_date as d1 on d1.day = t.changed_day
  left join star.dim_customer as d2 on d2.account_id = t.customer_account_id and t.fact_day between d2.valid_from and d2.valid_to
  left join star.dim_tier as d3 on d3.tier = t.from_tier_tier
  left join star.dim_tier as d4 on d4.tier = t.to_tier_tier;
