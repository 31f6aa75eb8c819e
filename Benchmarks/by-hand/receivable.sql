-- reads: invoice office payment
insert into hand.fact_receivable (
  invoice_id, invoiced_key, due_key, settled_key, customer_key, office_key, wave_key, phase_key, owner_key, billed,
  collected, outstanding, is_settled, is_settled_in_time, days_to_settle, days_late, loaded_run
)
select
  t.invoice_id, coalesce(d1.date_key, -1), coalesce(d2.date_key, -1), coalesce(d3.date_key, -1),
  coalesce(d4.customer_key, -1), coalesce(d5.office_key, -1), coalesce(d6.wave_key, -1), coalesce(d7.phase_key, -1),
  coalesce(d8.employee_key, -1), t.billed, t.collected, t.outstanding, t.is_settled, t.is_settled_in_time,
  t.days_to_settle, t.days_late, 0
from (
  select
    i.invoice_id as invoice_id, (i.invoiced_on)::date as invoiced_day, (i.due_on)::date as due_day,
    (i.settled_on)::date as settled_day, (i.account_id)::bigint as customer_account_id,
    (i.office_id)::bigint as office_office_id, (f.wave)::bigint as wave_wave,
    (width_bucket(i.invoiced_on - f.go_live, array[-182, 0, 182, 364]) - 2)::bigint as phase_half_year,
    (i.owner_id)::bigint as owner_employee_id, (i.invoiced_on)::date as fact_day,
    (round(i.net_amount / i.rate, 2))::numeric(16,2) as billed,
    (round(coalesce(sum(p.amount), 0) / i.rate, 2))::numeric(16,2) as collected,
    (round(i.net_amount / i.rate, 2) - round(coalesce(sum(p.amount), 0) / i.rate, 2))::numeric(16,2) as outstanding,
    (case when i.settled_on is not null then 1 else 0 end)::bigint as is_settled,
    (case when i.settled_on <= i.due_on then 1 else 0 end)::bigint as is_settled_in_time,
    (i.settled_on - i.invoiced_on)::bigint as days_to_settle, (i.settled_on - i.due_on)::bigint as days_late
  from (select * from hand.invoice where is_deleted is not true) as i
  left join hand.payment as p on p.invoice_id = i.invoice_id
  left join hand.office as f on f.office_id = i.office_id
  group by i.invoice_id, i.invoiced_on, i.due_on, i.settled_on, i.account_id, i.office_id, i.owner_id, i.net_amount, i.rate, f.wave, f.go_live
) as t
  left join star.dim_date as d1 on d1.day = t.invoiced_day
  left join star.dim_date as d2 on d2.day = t.due_day
  left join star.dim_date as d3 on d3.day = t.settled_day
  left join star.dim_customer as d4 on d4.account_id = t.customer_account_id and t.fact_day between d4.valid_from and d4.valid_to
  left join star.dim_office as d5 on d5.office_id = t.office_office_id
  left join star.dim_wave as d6 on d6.wave = t.wave_wave
  left join star.dim_phase as d7 on d7.half_year = t.phase_half_year
  left join star.dim_employee as d8 on d8.employee_id = t.owner_employee_id and t.fact_day between d8.valid_from and d8.valid_to;
