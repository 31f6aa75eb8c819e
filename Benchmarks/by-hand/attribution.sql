-- reads: campaign_response exchange_rate opportunity
insert into hand.fact_attribution (
  campaign_response_id, opportunity_id, closed_key, campaign_key, customer_key, first_touch, last_touch, even,
  loaded_run
)
select
  t.campaign_response_id, t.opportunity_id, coalesce(d1.date_key, -1), coalesce(d2.campaign_key, -1),
  coalesce(d3.customer_key, -1), t.first_touch, t.last_touch, t.even, 0
from (
  select
    r.campaign_response_id as campaign_response_id, o.opportunity_id as opportunity_id,
    (o.close_date)::date as closed_day, (r.campaign_id)::bigint as campaign_campaign_id,
    (o.account_id)::bigint as customer_account_id, (o.close_date)::date as fact_day,
    (case when bool_and((q.changed_at, q.campaign_response_id) >= (r.changed_at, r.campaign_response_id)) then round(o.amount / x.per_gbp, 2) else 0 end)::numeric(16,2) as first_touch,
    (case when bool_and((q.changed_at, q.campaign_response_id) <= (r.changed_at, r.campaign_response_id)) then round(o.amount / x.per_gbp, 2) else 0 end)::numeric(16,2) as last_touch,
    (round(round(o.amount / x.per_gbp, 2) / count(*), 4))::numeric(18,4) as even
  from (select * from hand.campaign_response where status in ('Sent', 'Responded', 'Lead')) as r
  join (select * from hand.opportunity where is_deleted is not true) as o on o.account_id = r.account_id and o.stage = 'Won' and r.changed_at between o.created_at - interval '180 days' and o.created_at
  join hand.exchange_rate as x on x.currency = o.currency and x.month = date_trunc('month', o.close_date)::date
  join (select * from hand.campaign_response where status in ('Sent', 'Responded', 'Lead')) as q on q.account_id = r.account_id and q.status = 'Responded' and q.changed_at between o.created_at - interval '180 days' and o.created_at
  where r.status = 'Responded'
  group by r.campaign_response_id, r.changed_at, r.campaign_id, o.opportunity_id, o.close_date, o.account_id, o.amount, x.per_gbp
) as t
  left join star.dim_date as d1 on d1.day = t.closed_day
  left join star.dim_campaign as d2 on d2.campaign_id = t.campaign_campaign_id
  left join star.dim_customer as d3 on d3.account_id = t.customer_account_id and t.fact_day between d3.valid_from and d3.valid_to;
