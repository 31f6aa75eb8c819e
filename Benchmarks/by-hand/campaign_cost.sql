-- reads: campaign_cost
insert into hand.fact_campaign_cost (
  campaign_cost_id, spent_key, campaign_key, amount, loaded_run
)
select
  t.campaign_cost_id, coalesce(d1.date_key, -1), coalesce(d2.campaign_key, -1), t.amount, 0
from (
  select
    c.campaign_cost_id as campaign_cost_id, (c.spent_on)::date as spent_day,
    (c.campaign_id)::bigint as campaign_campaign_id, (c.amount)::numeric(16,2) as amount
  from hand.campaign_cost as c
) as t
  left join star.dim_date as d1 on d1.day = t.spent_day
  left join star.dim_campaign as d2 on d2.campaign_id = t.campaign_campaign_id;
