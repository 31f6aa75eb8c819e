-- reads: exchange_rate office opportunity opportunity_state
insert into hand.fact_pipeline_change (
  opportunity_state_id, side, opportunity_id, changed_key, created_key, past_30_key, past_90_key, past_180_key, stage_key,
  forecast_category_key, customer_key, office_key, wave_key, owner_key, value_change, count_change, slip_change,
  creation_change, put_offs, days_put_off, slippage_days, loaded_run
)
select
  t.opportunity_state_id, t.side, t.opportunity_id, coalesce(d1.date_key, -1), coalesce(d2.date_key, -1),
  coalesce(d3.date_key, -1), coalesce(d4.date_key, -1), coalesce(d5.date_key, -1), coalesce(d6.stage_key, -1),
  coalesce(d7.forecast_category_key, -1), coalesce(d8.customer_key, -1), coalesce(d9.office_key, -1),
  coalesce(d10.wave_key, -1), coalesce(d11.employee_key, -1), t.value_change, t.count_change, t.slip_change,
  t.creation_change, t.put_offs, t.days_put_off, t.slippage_days, 0
from (
  select
    s.opportunity_state_id as opportunity_state_id, 1 as side, o.opportunity_id as opportunity_id,
    ((s.changed_at at time zone 'UTC')::date)::date as changed_day,
    ((o.created_at at time zone 'UTC')::date)::date as created_day,
    (greatest((s.changed_at at time zone 'UTC')::date, (o.created_at at time zone 'UTC')::date + 31))::date as past_30_day,
    (greatest((s.changed_at at time zone 'UTC')::date, (o.created_at at time zone 'UTC')::date + 91))::date as past_90_day,
    (greatest((s.changed_at at time zone 'UTC')::date, (o.created_at at time zone 'UTC')::date + 181))::date as past_180_day,
    (s.stage)::text as stage_stage, (s.forecast_category)::text as forecast_category_forecast_category, (o.account_id)::bigint as customer_account_id,
    (o.office_id)::bigint as office_office_id, (f.wave)::bigint as wave_wave,
    (o.owner_id)::bigint as owner_employee_id, ((s.changed_at at time zone 'UTC')::date)::date as fact_day,
    (case when s.stage in ('Won', 'Lost') then 0 else round(coalesce(s.amount, 0) / x.per_gbp, 2) end)::numeric(16,2) as value_change,
    (case when s.stage in ('Won', 'Lost') then 0 else 1 end)::bigint as count_change,
    (case when s.stage in ('Won', 'Lost') then 0 else coalesce(s.expected_close - (array_agg(p.expected_close order by p.changed_at, p.opportunity_state_id))[1], 0) end)::bigint as slip_change,
    (case when s.stage in ('Won', 'Lost') then 0 else (o.created_at at time zone 'UTC')::date - date '2000-01-01' end)::bigint as creation_change,
    (case when s.stage = (array_agg(p.stage order by p.changed_at desc, p.opportunity_state_id desc))[1] and s.expected_close > (array_agg(p.expected_close order by p.changed_at desc, p.opportunity_state_id desc))[1] then 1 else 0 end)::bigint as put_offs,
    (case when s.stage = (array_agg(p.stage order by p.changed_at desc, p.opportunity_state_id desc))[1] and s.expected_close > (array_agg(p.expected_close order by p.changed_at desc, p.opportunity_state_id desc))[1] then s.expected_close - (array_agg(p.expected_close order by p.changed_at desc, p.opportunity_state_id desc))[1] end)::bigint as days_put_off,
    (case when s.stage in ('Won', 'Lost') then s.expected_close - (array_agg(p.expected_close order by p.changed_at, p.opportunity_state_id))[1] end)::bigint as slippage_days
  from hand.opportunity_state as s
  join (select * from hand.opportunity where is_deleted is not true) as o on o.opportunity_id = s.opportunity_id
  left join hand.exchange_rate as x on x.currency = o.currency and x.month = date_trunc('month', o.created_at at time zone 'UTC')::date
  left join hand.opportunity_state as p on p.opportunity_id = s.opportunity_id and (p.changed_at, p.opportunity_state_id) < (s.changed_at, s.opportunity_state_id)
  left join hand.office as f on f.office_id = o.office_id
  where (s.changed_at at time zone 'UTC')::date between '2022-07-01' and '2027-12-31'
    and (o.created_at at time zone 'UTC')::date between '2022-07-01' and '2027-12-31'
  group by s.opportunity_state_id, s.changed_at, s.stage, s.amount, s.expected_close, s.forecast_category, o.opportunity_id, o.account_id, o.office_id, o.owner_id, o.created_at, x.per_gbp, f.wave
) as t
  left join star.dim_date as d1 on d1.day = t.changed_day
  left join star.dim_date as d2 on d2.day = t.created_day
  left join star.dim_date as d3 on d3.day = t.past_30_day
  left join star.dim_date as d4 on d4.day = t.past_90_day
  left join star.dim_date as d5 on d5.day = t.past_180_day
  left join star.dim_stage as d6 on d6.stage = t.stage_stage
  left join star.dim_forecast_category as d7 on d7.forecast_category = t.forecast_category_forecast_category
  left join star.dim_customer as d8 on d8.account_id = t.customer_account_id and t.fact_day between d8.valid_from and d8.valid_to
  left join star.dim_office as d9 on d9.office_id = t.office_office_id
  left join star.dim_wave as d10 on d10.wave = t.wave_wave
  left join star.dim_employee as d11 on d11.employee_id = t.owner_employee_id and t.fact_day between d11.valid_from and d11.valid_to
union all
select
  t.opportunity_state_id, t.side, t.opportunity_id, coalesce(d1.date_key, -1), coalesce(d2.date_key, -1),
  coalesce(d3.date_key, -1), coalesce(d4.date_key, -1), coalesce(d5.date_key, -1), coalesce(d6.stage_key, -1),
  coalesce(d7.forecast_category_key, -1), coalesce(d8.customer_key, -1), coalesce(d9.office_key, -1),
  coalesce(d10.wave_key, -1), coalesce(d11.employee_key, -1), t.value_change, t.count_change, t.slip_change,
  t.creation_change, t.put_offs, t.days_put_off, t.slippage_days, 0
from (
  select
    s.opportunity_state_id as opportunity_state_id, 0 as side, o.opportunity_id as opportunity_id,
    ((s.changed_at at time zone 'UTC')::date)::date as changed_day,
    ((o.created_at at time zone 'UTC')::date)::date as created_day,
    (greatest((s.changed_at at time zone 'UTC')::date, (o.created_at at time zone 'UTC')::date + 31))::date as past_30_day,
    (greatest((s.changed_at at time zone 'UTC')::date, (o.created_at at time zone 'UTC')::date + 91))::date as past_90_day,
    (greatest((s.changed_at at time zone 'UTC')::date, (o.created_at at time zone 'UTC')::date + 181))::date as past_180_day,
    ((array_agg(p.stage order by p.changed_at desc, p.opportunity_state_id desc))[1])::text as stage_stage,
    ((array_agg(p.forecast_category order by p.changed_at desc, p.opportunity_state_id desc))[1])::text as forecast_category_forecast_category,
    (o.account_id)::bigint as customer_account_id, (o.office_id)::bigint as office_office_id,
    (f.wave)::bigint as wave_wave, (o.owner_id)::bigint as owner_employee_id,
    ((s.changed_at at time zone 'UTC')::date)::date as fact_day,
    (- round(coalesce((array_agg(p.amount order by p.changed_at desc, p.opportunity_state_id desc))[1], 0) / x.per_gbp, 2))::numeric(16,2) as value_change,
    (-1)::bigint as count_change,
    ((array_agg(p.expected_close order by p.changed_at, p.opportunity_state_id))[1] - (array_agg(p.expected_close order by p.changed_at desc, p.opportunity_state_id desc))[1])::bigint as slip_change,
    (- ((o.created_at at time zone 'UTC')::date - date '2000-01-01'))::bigint as creation_change,
    (0)::bigint as put_offs, (null)::bigint as days_put_off, (null)::bigint as slippage_days
  from hand.opportunity_state as s
  join (select * from hand.opportunity where is_deleted is not true) as o on o.opportunity_id = s.opportunity_id
  left join hand.exchange_rate as x on x.currency = o.currency and x.month = date_trunc('month', o.created_at at time zone 'UTC')::date
  join hand.opportunity_state as p on p.opportunity_id = s.opportunity_id and (p.changed_at, p.opportunity_state_id) < (s.changed_at, s.opportunity_state_id)
  left join hand.office as f on f.office_id = o.office_id
  where (s.changed_at at time zone 'UTC')::date between '2022-07-01' and '2027-12-31'
    and (o.created_at at time zone 'UTC')::date between '2022-07-01' and '2027-12-31'
  group by s.opportunity_state_id, s.changed_at, o.opportunity_id, o.account_id, o.office_id, o.owner_id, o.created_at, x.per_gbp, f.wave
) as t
  left join star.dim_date as d1 on d1.day = t.changed_day
  left join star.dim_date as d2 on d2.day = t.created_day
  left join star.dim_date as d3 on d3.day = t.past_30_day
  left join star.dim_date as d4 on d4.day = t.past_90_day
  left join star.dim_date as d5 on d5.day = t.past_180_day
  left join star.dim_stage as d6 on d6.stage = t.stage_stage
  left join star.dim_forecast_category as d7 on d7.forecast_category = t.forecast_category_forecast_category
  left join star.dim_customer as d8 on d8.account_id = t.customer_account_id and t.fact_day between d8.valid_from and d8.valid_to
  left join star.dim_office as d9 on d9.office_id = t.office_office_id
  left join star.dim_wave as d10 on d10.wave = t.wave_wave
  left join star.dim_employee as d11 on d11.employee_id = t.owner_employee_id and t.fact_day between d11.valid_from and d11.valid_to;
