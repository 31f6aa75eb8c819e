-- reads: exchange_rate office opportunity opportunity_stage
insert into hand.fact_opportunity (
  opportunity_id, created_key, closed_key, customer_key, owner_key, currency_key, office_key, wave_key, phase_key,
  product_key, revenue, is_closed, is_won, reached_qualified, reached_proposal, reached_negotiation, won_cycle_days,
  loaded_run
)
select
  t.opportunity_id, coalesce(d1.date_key, -1), coalesce(d2.date_key, -1), coalesce(d3.customer_key, -1),
  coalesce(d4.employee_key, -1), coalesce(d5.currency_key, -1), coalesce(d6.office_key, -1), coalesce(d7.wave_key, -1),
  coalesce(d8.phase_key, -1), coalesce(d9.product_key, -1), t.revenue, t.is_closed, t.is_won, t.reached_qualified,
  t.reached_proposal, t.reached_negotiation, t.won_cycle_days, 0
from (
  select
    o.opportunity_id as opportunity_id, ((o.created_at at time zone 'UTC')::date)::date as created_day,
    (case when o.stage in ('Won', 'Lost') then o.close_date end)::date as closed_day,
    (o.account_id)::bigint as customer_account_id, (o.owner_id)::bigint as owner_employee_id,
    (o.currency)::text as currency_currency, (o.office_id)::bigint as office_office_id, (f.wave)::bigint as wave_wave,
    (width_bucket(coalesce(o.close_date, (o.created_at at time zone 'UTC')::date) - f.go_live, array[-182, 0, 182, 364]) - 2)::bigint as phase_half_year,
    (o.product_id)::bigint as product_product_id,
    (coalesce(o.close_date, (o.created_at at time zone 'UTC')::date))::date as fact_day,
    (case when o.stage = 'Won' then round(o.amount / x.per_gbp, 2) end)::numeric(16,2) as revenue,
    (case when o.stage in ('Won', 'Lost') then 1 else 0 end)::bigint as is_closed,
    (case when o.stage = 'Won' then 1 else 0 end)::bigint as is_won,
    (case when o.stage = 'Won' or bool_or(s.stage in ('Qualified', 'Proposal', 'Negotiation', 'Won')) then 1 else 0 end)::bigint as reached_qualified,
    (case when o.stage = 'Won' or bool_or(s.stage in ('Proposal', 'Negotiation', 'Won')) then 1 else 0 end)::bigint as reached_proposal,
    (case when o.stage = 'Won' or bool_or(s.stage in ('Negotiation', 'Won')) then 1 else 0 end)::bigint as reached_negotiation,
    (case when o.stage = 'Won' then o.close_date - (o.created_at at time zone 'UTC')::date end)::bigint as won_cycle_days
  from (select * from hand.opportunity where is_deleted is not true) as o
  left join hand.exchange_rate as x on x.currency = o.currency and x.month = date_trunc('month', o.close_date)::date
  left join hand.opportunity_stage as s on s.opportunity_id = o.opportunity_id
  left join hand.office as f on f.office_id = o.office_id
  where (o.created_at at time zone 'UTC')::date between '2022-07-01' and '2027-12-31'
  group by o.opportunity_id, o.created_at, o.close_date, o.stage, o.amount, o.account_id, o.owner_id, o.office_id, o.product_id, o.currency, x.per_gbp, f.wave, f.go_live
) as t
  left join star.dim_date as d1 on d1.day = t.created_day
  left join star.dim_date as d2 on d2.day = t.closed_day
  left join star.dim_customer as d3 on d3.account_id = t.customer_account_id and t.fact_day between d3.valid_from and d3.valid_to
  left join star.dim_employee as d4 on d4.employee_id = t.owner_employee_id and t.fact_day between d4.valid_from and d4.valid_to
  left join star.dim_currency as d5 on d5.currency = t.currency_currency
  left join star.dim_office as d6 on d6.office_id = t.office_office_id
  left join star.dim_wave as d7 on d7.wave = t.wave_wave
  left join star.dim_phase as d8 on d8.half_year = t.phase_half_year
  left join star.dim_product as d9 on d9.product_id = t.product_product_id;
