-- reads: case_status office service_case service_level
insert into hand.fact_service_case (
  case_id, opened_key, resolved_key, customer_key, office_key, day_kind_key, wave_key, phase_key, product_key,
  person_key, channel_key, category_key, root_cause_key, service_level_key, first_response_hours, resolution_hours,
  first_response_working_hours, resolution_working_hours, is_answered, is_answered_in_time, is_open, reopenings,
  is_resolved, is_resolved_in_time, is_resolved_at_once, is_handed_over, handovers, loaded_run
)
select
  t.case_id, coalesce(d1.date_key, -1), coalesce(d2.date_key, -1), coalesce(d3.customer_key, -1),
  coalesce(d4.office_key, -1), coalesce(d5.working_day_key, -1), coalesce(d6.wave_key, -1), coalesce(d7.phase_key, -1),
  coalesce(d8.product_key, -1), coalesce(d9.contact_person_key, -1), coalesce(d10.channel_key, -1),
  coalesce(d11.case_category_key, -1), coalesce(d12.root_cause_key, -1), coalesce(d13.service_level_key, -1),
  t.first_response_hours, t.resolution_hours, t.first_response_working_hours, t.resolution_working_hours,
  t.is_answered, t.is_answered_in_time, t.is_open, t.reopenings, t.is_resolved, t.is_resolved_in_time,
  t.is_resolved_at_once, t.is_handed_over, t.handovers, 0
from (
  select
    c.case_id as case_id, ((c.opened_at at time zone 'UTC')::date)::date as opened_day,
    ((c.resolved_at at time zone 'UTC')::date)::date as resolved_day, (c.account_id)::bigint as customer_account_id,
    (c.office_id)::bigint as office_office_id,
    (working_days((c.opened_at at time zone 'UTC')::date, (c.opened_at at time zone 'UTC')::date, case when o.code = 'HOU' then 'US-Central' else o.country_code end))::bigint as day_kind_is_worked,
    (o.wave)::bigint as wave_wave,
    (width_bucket((c.opened_at at time zone 'UTC')::date - o.go_live, array[-182, 0, 182, 364]) - 2)::bigint as phase_half_year,
    (c.product_id)::bigint as product_product_id, (c.contact_id)::bigint as person_contact_id,
    (c.channel)::text as channel_channel, (c.category)::text as category_case_category,
    (c.root_cause)::text as root_cause_root_cause, (l.service_level_id)::bigint as service_level_service_level_id,
    ((c.opened_at at time zone 'UTC')::date)::date as fact_day,
    (round(extract(epoch from c.first_response_at - c.opened_at) / 3600, 2))::numeric(12,2) as first_response_hours,
    (round(extract(epoch from c.resolved_at - c.opened_at) / 3600, 2))::numeric(12,2) as resolution_hours,
    (business_minutes(c.opened_at, c.first_response_at, case when o.code = 'HOU' then 'US-Central' else o.country_code end) / 60)::numeric(12,2) as first_response_working_hours,
    (business_minutes(c.opened_at, c.resolved_at, case when o.code = 'HOU' then 'US-Central' else o.country_code end) / 60)::numeric(12,2) as resolution_working_hours,
    (case when c.first_response_at is not null then 1 else 0 end)::bigint as is_answered,
    (case when c.first_response_at - c.opened_at <= make_interval(hours => l.first_response_hours::integer) then 1 else 0 end)::bigint as is_answered_in_time,
    (case when c.resolved_at is null then 1 else 0 end)::bigint as is_open,
    (count(*) filter (where s.status = 'Reopened'))::bigint as reopenings,
    (case when c.resolved_at is not null then 1 else 0 end)::bigint as is_resolved,
    (case when c.resolved_at - c.opened_at <= make_interval(hours => l.resolution_hours::integer) then 1 else 0 end)::bigint as is_resolved_in_time,
    (case when c.resolved_at is not null and coalesce(c.handovers, 0) = 0 and count(*) filter (where s.status in ('Reopened', 'Waiting for customer')) = 0 then 1 else 0 end)::bigint as is_resolved_at_once,
    (case when c.handovers > 0 then 1 else 0 end)::bigint as is_handed_over,
    (coalesce(c.handovers, 0))::bigint as handovers
  from (select * from hand.service_case where is_deleted is not true) as c
  join hand.service_level as l on l.service_level_id = c.service_level_id
  left join hand.office as o on o.office_id = c.office_id
  left join hand.case_status as s on s.case_id = c.case_id
  group by c.case_id, c.opened_at, c.first_response_at, c.resolved_at, c.account_id, c.office_id, c.product_id, c.contact_id, c.channel, c.category, c.root_cause, c.handovers, l.service_level_id, l.first_response_hours, l.resolution_hours, o.code, o.country_code, o.wave, o.go_live
) as t
  left join star.dim_date as d1 on d1.day = t.opened_day
  left join star.dim_date as d2 on d2.day = t.resolved_day
  left join star.dim_customer as d3 on d3.account_id = t.customer_account_id and t.fact_day between d3.valid_from and d3.valid_to
  left join star.dim_office as d4 on d4.office_id = t.office_office_id
  left join star.dim_working_day as d5 on d5.is_worked = t.day_kind_is_worked
  left join star.dim_wave as d6 on d6.wave = t.wave_wave
  left join star.dim_phase as d7 on d7.half_year = t.phase_half_year
  left join star.dim_product as d8 on d8.product_id = t.product_product_id
  left join star.dim_contact_person as d9 on d9.contact_id = t.person_contact_id
  left join star.dim_channel as d10 on d10.channel = t.channel_channel
  left join star.dim_case_category as d11 on d11.case_category = t.category_case_category
  left join star.dim_root_cause as d12 on d12.root_cause = t.root_cause_root_cause
  left join star.dim_service_level as d13 on d13.service_level_id = t.service_level_service_level_id;
