-- reads: accounting_period office
insert into hand.fact_office_day (
  office_id, day, date_key, office_key, wave_key, day_kind_key, is_worked, loaded_run
)
select
  t.office_id, t.day, coalesce(d1.date_key, -1), coalesce(d2.office_key, -1), coalesce(d3.wave_key, -1),
  coalesce(d4.working_day_key, -1), t.is_worked, 0
from (
  select
    o.office_id as office_id, d.day as day, (d.day)::date as date_day, (o.office_id)::bigint as office_office_id,
    (o.wave)::bigint as wave_wave,
    (working_days(d.day, d.day, case when o.code = 'HOU' then 'US-Central' else o.country_code end))::bigint as day_kind_is_worked,
    (working_days(d.day, d.day, case when o.code = 'HOU' then 'US-Central' else o.country_code end))::bigint as is_worked
  from hand.office as o
  join hand.accounting_period as m on m.last_day >= m.first_day
  cross join lateral (select moment::date as day from generate_series((m.first_day)::timestamp, (m.last_day)::timestamp, interval '1 day') as moment) as d
) as t
  left join star.dim_date as d1 on d1.day = t.date_day
  left join star.dim_office as d2 on d2.office_id = t.office_office_id
  left join star.dim_wave as d3 on d3.wave = t.wave_wave
  left join star.dim_working_day as d4 on d4.is_worked = t.day_kind_is_worked;
