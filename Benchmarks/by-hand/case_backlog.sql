-- reads: case_status office service_case
insert into hand.fact_case_backlog (
  case_status_id, case_id, changed_key, customer_key, office_key, wave_key, service_level_key, category_key, change,
  reopened, loaded_run
)
select
  t.case_status_id, t.case_id, coalesce(d1.date_key, -1), coalesce(d2.customer_key, -1), coalesce(d3.office_key, -1),
  coalesce(d4.wave_key, -1), coalesce(d5.service_level_key, -1), coalesce(d6.case_category_key, -1), t.change,
  t.reopened, 0
from (
  select
    s.case_status_id as case_status_id, c.case_id as case_id,
    ((s.changed_at at time zone 'UTC')::date)::date as changed_day, (c.account_id)::bigint as customer_account_id,
    (c.office_id)::bigint as office_office_id, (f.wave)::bigint as wave_wave,
    (c.service_level_id)::bigint as service_level_service_level_id, (c.category)::text as category_case_category,
    ((s.changed_at at time zone 'UTC')::date)::date as fact_day,
    (case when s.status = 'Resolved' then -1 else 1 end)::bigint as change,
    (case when s.status = 'Reopened' then 1 else 0 end)::bigint as reopened
  from hand.case_status as s
  join (select * from hand.service_case where is_deleted is not true) as c on c.case_id = s.case_id
  left join hand.office as f on f.office_id = c.office_id
  where s.status in ('New', 'Reopened', 'Resolved')
) as t
  left join star.dim_date as d1 on d1.day = t.changed_day
  left join star.dim_customer as d2 on d2.account_id = t.customer_account_id and t.fact_day between d2.valid_from and d2.valid_to
  left join star.dim_office as d3 on d3.office_id = t.office_office_id
  left join star.dim_wave as d4 on d4.wave = t.wave_wave
  left join star.dim_service_level as d5 on d5.service_level_id = t.service_level_service_level_id
  left join star.dim_case_category as d6 on d6.case_category = t.category_case_category;
