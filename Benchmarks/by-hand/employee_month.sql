-- reads: accounting_period employee office
insert into hand.fact_employee_month (
  employee_id, period_id, month_end_key, employee_key, office_key, wave_key, phase_key, loaded_run
)
select
  t.employee_id, t.period_id, coalesce(d1.date_key, -1), coalesce(d2.employee_key, -1), coalesce(d3.office_key, -1),
  coalesce(d4.wave_key, -1), coalesce(d5.phase_key, -1), 0
from (
  select
    e.employee_id as employee_id, m.period_id as period_id, (m.last_day)::date as month_end_day,
    (e.employee_id)::bigint as employee_employee_id, (e.office_id)::bigint as office_office_id,
    (f.wave)::bigint as wave_wave,
    (width_bucket(m.last_day - f.go_live, array[-182, 0, 182, 364]) - 2)::bigint as phase_half_year,
    (least(m.last_day, e.left_on))::date as fact_day
  from hand.employee as e
  join hand.accounting_period as m on m.last_day >= e.hired_on and (e.left_on is null or e.left_on >= m.first_day)
  left join hand.office as f on f.office_id = e.office_id
  where (least(m.last_day, e.left_on)) between '2022-07-01' and '2027-12-31'
) as t
  left join star.dim_date as d1 on d1.day = t.month_end_day
  left join star.dim_employee as d2 on d2.employee_id = t.employee_employee_id and t.fact_day between d2.valid_from and d2.valid_to
  left join star.dim_office as d3 on d3.office_id = t.office_office_id
  left join star.dim_wave as d4 on d4.wave = t.wave_wave
  left join star.dim_phase as d5 on d5.half_year = t.phase_half_year;
