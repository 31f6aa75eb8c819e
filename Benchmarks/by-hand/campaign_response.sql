-- reads: campaign_response
insert into hand.fact_campaign_response (
  campaign_response_id, changed_key, campaign_key, customer_key, is_sent, is_response, is_lead, loaded_run
)
select
  t.campaign_response_id, coalesce(d1.date_key, -1), coalesce(d2.campaign_key, -1), coalesce(d3.customer_key, -1),
  t.is_sent, t.is_response, t.is_lead, 0
from (
  select
    r.campaign_response_id as campaign_response_id, ((r.changed_at at time zone 'UTC')::date)::date as changed_day,
    (r.campaign_id)::bigint as campaign_campaign_id, (r.account_id)::bigint as customer_account_id,
    ((r.changed_at at time zone 'UTC')::date)::date as fact_day,
    (case when r.status = 'Sent' then 1 else 0 end)::bigint as is_sent,
    (case when r.status = 'Responded' then 1 else 0 end)::bigint as is_response,
    (case when r.status = 'Lead' then 1 else 0 end)::bigint as is_lead
  from (select * from hand.campaign_response where status in ('Sent', 'Responded', 'Lead')) as r
) as t
  left join star.dim_date as d1 on d1.day = t.changed_day
  left join star.dim_campaign as d2 on d2.campaign_id = t.campaign_campaign_id
  left join star.dim_customer as d3 on d3.account_id = t.customer_account_id and t.fact_day between d3.valid_from and d3.valid_to;
