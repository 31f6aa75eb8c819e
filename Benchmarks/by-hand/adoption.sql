-- reads: employee office usage_week
insert into hand.fact_adoption (
  employee_id, week, week_start_key, employee_key, office_key, wave_key, logins, is_active, records_entered,
  fields_filled, fields_total, records_correct, records_checked, loaded_run
)
select
  t.employee_id, t.week, coalesce(d1.date_key, -1), coalesce(d2.employee_key, -1), coalesce(d3.office_key, -1),
  coalesce(d4.wave_key, -1), t.logins, t.is_active, t.records_entered, t.fields_filled, t.fields_total,
  t.records_correct, t.records_checked, 0
from (
  select
    u.employee_id as employee_id, u.week as week, (u.week)::date as week_start_day,
    (u.employee_id)::bigint as employee_employee_id, (e.office_id)::bigint as office_office_id,
    (f.wave)::bigint as wave_wave, (u.week)::date as fact_day, (u.logins)::bigint as logins,
    (case when u.logins > 0 then 1 else 0 end)::bigint as is_active, (u.records_entered)::bigint as records_entered,
    (u.fields_filled)::bigint as fields_filled, (u.fields_total)::bigint as fields_total,
    (u.records_correct)::bigint as records_correct, (u.records_checked)::bigint as records_checked
  from hand.usage_week as u
  left join hand.employee as e on e.employee_id = u.employee_id
  left join hand.office as f on f.office_id = e.office_id
) as t
  left join star.dim_date as d1 on d1.day = t.week_start_day
  left join star.dim_employee as d2 on d2.employee_id = t.employee_employee_id and t.fact_day between d2.valid_from and d2.valid_to
  left join star.dim_office as d3 on d3.office_id = t.office_office_id
  left join star.dim_wave as d4 on d4.wave = t.wave_wave;
