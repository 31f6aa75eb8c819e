-- reads: office programme_cost
insert into hand.fact_programme_cost (
  programme_cost_id, spent_key, office_key, wave_key, phase_key, category_key, amount, loaded_run
)
select
  t.programme_cost_id, coalesce(d1.date_key, -1), coalesce(d2.office_key, -1), coalesce(d3.wave_key, -1),
  coalesce(d4.phase_key, -1), coalesce(d5.cost_category_key, -1), t.amount, 0
from (
  select
    c.programme_cost_id as programme_cost_id, (c.spent_on)::date as spent_day,
    (c.office_id)::bigint as office_office_id, (f.wave)::bigint as wave_wave,
    (width_bucket(c.spent_on - f.go_live, array[-182, 0, 182, 364]) - 2)::bigint as phase_half_year,
    (c.category)::text as category_category, (c.amount)::numeric(16,2) as amount
  from (select * from hand.programme_cost where amount >= 0) as c
  left join hand.office as f on f.office_id = c.office_id
) as t
  left join star.dim_date as d1 on d1.day = t.spent_day
  left join star.dim_office as d2 on d2.office_id = t.office_office_id
  left join star.dim_wave as d3 on d3.wave = t.wave_wave
  left join star.dim_phase as d4 on d4.half_year = t.phase_half_year
  left join star.dim_cost_category as d5 on d5.category = t.category_category;
