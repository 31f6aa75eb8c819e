-- reads: office opportunity opportunity_stage
insert into hand.fact_stage_move (
  opportunity_stage_id, opportunity_id, moved_key, left_stage_key, entered_stage_key, customer_key, office_key,
  wave_key, phase_key, owner_key, product_key, dwell_days, is_forward, is_backward, is_lost, loaded_run
)
select
  t.opportunity_stage_id, t.opportunity_id, coalesce(d1.date_key, -1), coalesce(d2.stage_key, -1),
  coalesce(d3.stage_key, -1), coalesce(d4.customer_key, -1), coalesce(d5.office_key, -1), coalesce(d6.wave_key, -1),
  coalesce(d7.phase_key, -1), coalesce(d8.employee_key, -1), coalesce(d9.product_key, -1), t.dwell_days, t.is_forward,
  t.is_backward, t.is_lost, 0
from (
  select
    s.opportunity_stage_id as opportunity_stage_id, o.opportunity_id as opportunity_id,
    ((s.entered_at at time zone 'UTC')::date)::date as moved_day,
    ((array_agg(p.stage order by p.entered_at desc, p.opportunity_stage_id desc))[1])::text as left_stage_stage,
    (s.stage)::text as entered_stage_stage, (o.account_id)::bigint as customer_account_id,
    (o.office_id)::bigint as office_office_id, (f.wave)::bigint as wave_wave,
    (width_bucket((s.entered_at at time zone 'UTC')::date - f.go_live, array[-182, 0, 182, 364]) - 2)::bigint as phase_half_year,
    (o.owner_id)::bigint as owner_employee_id, (o.product_id)::bigint as product_product_id,
    ((s.entered_at at time zone 'UTC')::date)::date as fact_day,
    (round(extract(epoch from s.entered_at - max(p.entered_at)) / 86400, 2))::numeric(10,2) as dwell_days,
    (case when s.stage <> 'Lost' and array_position(array['Enquiry', 'Qualified', 'Proposal', 'Negotiation', 'Won'], s.stage) > array_position(array['Enquiry', 'Qualified', 'Proposal', 'Negotiation', 'Won'], (array_agg(p.stage order by p.entered_at desc, p.opportunity_stage_id desc))[1]) then 1 else 0 end)::bigint as is_forward,
    (case when s.stage <> 'Lost' and array_position(array['Enquiry', 'Qualified', 'Proposal', 'Negotiation', 'Won'], s.stage) < array_position(array['Enquiry', 'Qualified', 'Proposal', 'Negotiation', 'Won'], (array_agg(p.stage order by p.entered_at desc, p.opportunity_stage_id desc))[1]) then 1 else 0 end)::bigint as is_backward,
    (case when s.stage = 'Lost' then 1 else 0 end)::bigint as is_lost
  from hand.opportunity_stage as s
  join (select * from hand.opportunity where is_deleted is not true) as o on o.opportunity_id = s.opportunity_id
  join hand.opportunity_stage as p on p.opportunity_id = s.opportunity_id and (p.entered_at, p.opportunity_stage_id) < (s.entered_at, s.opportunity_stage_id)
  left join hand.office as f on f.office_id = o.office_id
  group by s.opportunity_stage_id, s.stage, s.entered_at, o.opportunity_id, o.account_id, o.office_id, o.owner_id, o.product_id, f.wave, f.go_live
) as t
  left join star.dim_date as d1 on d1.day = t.moved_day
  left join star.dim_stage as d2 on d2.stage = t.left_stage_stage
  left join star.dim_stage as d3 on d3.stage = t.entered_stage_stage
  left join star.dim_customer as d4 on d4.account_id = t.customer_account_id and t.fact_day between d4.valid_from and d4.valid_to
  left join star.dim_office as d5 on d5.office_id = t.office_office_id
  left join star.dim_wave as d6 on d6.wave = t.wave_wave
  left join star.dim_phase as d7 on d7.half_year = t.phase_half_year
  left join star.dim_employee as d8 on d8.employee_id = t.owner_employee_id and t.fact_day between d8.valid_from and d8.valid_to
  left join star.dim_product as d9 on d9.product_id = t.product_product_id;
