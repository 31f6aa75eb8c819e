-- reads: accounting_period dunning_level invoice office payment
insert into hand.fact_receivable_month (
  invoice_id, period_id, month_end_key, customer_key, office_key, wave_key, ageing_key, outstanding, overdue,
  days_overdue, loaded_run
)
select
  t.invoice_id, t.period_id, coalesce(d1.date_key, -1), coalesce(d2.customer_key, -1), coalesce(d3.office_key, -1),
  coalesce(d4.wave_key, -1), coalesce(d5.ageing_key, -1), t.outstanding, t.overdue, t.days_overdue, 0
from (
  select
    i.invoice_id as invoice_id, m.period_id as period_id, (m.last_day)::date as month_end_day,
    (i.account_id)::bigint as customer_account_id, (i.office_id)::bigint as office_office_id,
    (f.wave)::bigint as wave_wave, (d.dunning_level_id)::bigint as ageing_dunning_level_id,
    (m.last_day)::date as fact_day,
    (round((i.net_amount - coalesce(sum(p.amount), 0)) / i.rate, 2))::numeric(16,2) as outstanding,
    (case when i.due_on < m.last_day then round((i.net_amount - coalesce(sum(p.amount), 0)) / i.rate, 2) else 0 end)::numeric(16,2) as overdue,
    (greatest(0, m.last_day - i.due_on))::bigint as days_overdue
  from (select * from hand.invoice where is_deleted is not true) as i
  join hand.accounting_period as m on m.last_day >= i.invoiced_on and (i.settled_on is null or m.last_day < i.settled_on)
  join hand.dunning_level as d on m.last_day - i.due_on between d.from_days and d.to_days
  left join hand.payment as p on p.invoice_id = i.invoice_id and p.paid_on <= m.last_day
  left join hand.office as f on f.office_id = i.office_id
  group by i.invoice_id, i.due_on, i.account_id, i.office_id, i.net_amount, i.rate, m.period_id, m.last_day, d.dunning_level_id, f.wave
) as t
  left join star.dim_date as d1 on d1.day = t.month_end_day
  left join star.dim_customer as d2 on d2.account_id = t.customer_account_id and t.fact_day between d2.valid_from and d2.valid_to
  left join star.dim_office as d3 on d3.office_id = t.office_office_id
  left join star.dim_wave as d4 on d4.wave = t.wave_wave
  left join star.dim_ageing as d5 on d5.dunning_level_id = t.ageing_dunning_level_id;
