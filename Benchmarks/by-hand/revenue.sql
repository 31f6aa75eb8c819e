-- reads: invoice invoice_line office
insert into hand.fact_revenue (
  invoice_line_id, invoice_id, opportunity_id, invoiced_key, customer_key, product_key, office_key, wave_key,
  phase_key, owner_key, currency_key, quantity, list_amount, discount, revenue, cost, loaded_run
)
select
  t.invoice_line_id, t.invoice_id, t.opportunity_id, coalesce(d1.date_key, -1), coalesce(d2.customer_key, -1),
  coalesce(d3.product_key, -1), coalesce(d4.office_key, -1), coalesce(d5.wave_key, -1), coalesce(d6.phase_key, -1),
  coalesce(d7.employee_key, -1), coalesce(d8.currency_key, -1), t.quantity, t.list_amount, t.discount, t.revenue,
  t.cost, 0
from (
  select
    l.invoice_line_id as invoice_line_id, i.invoice_id as invoice_id, i.opportunity_id as opportunity_id,
    (i.invoiced_on)::date as invoiced_day, (i.account_id)::bigint as customer_account_id,
    (l.product_id)::bigint as product_product_id, (i.office_id)::bigint as office_office_id,
    (f.wave)::bigint as wave_wave,
    (width_bucket(i.invoiced_on - f.go_live, array[-182, 0, 182, 364]) - 2)::bigint as phase_half_year,
    (i.owner_id)::bigint as owner_employee_id, (i.currency)::text as currency_currency,
    (i.invoiced_on)::date as fact_day, (l.quantity)::numeric(12,2) as quantity,
    (round(l.list_amount / i.rate, 2))::numeric(16,2) as list_amount,
    (round(l.discount_amount / i.rate, 2))::numeric(16,2) as discount,
    (round(l.net_amount / i.rate, 2))::numeric(16,2) as revenue,
    (round(l.cost_amount / i.rate, 2))::numeric(16,2) as cost
  from (select * from hand.invoice_line where discount_amount <= list_amount) as l
  join (select * from hand.invoice where is_deleted is not true) as i on i.invoice_id = l.invoice_id
  left join hand.office as f on f.office_id = i.office_id
) as t
  left join star.dim_date as d1 on d1.day = t.invoiced_day
  left join star.dim_customer as d2 on d2.account_id = t.customer_account_id and t.fact_day between d2.valid_from and d2.valid_to
  left join star.dim_product as d3 on d3.product_id = t.product_product_id
  left join star.dim_office as d4 on d4.office_id = t.office_office_id
  left join star.dim_wave as d5 on d5.wave = t.wave_wave
  left join star.dim_phase as d6 on d6.half_year = t.phase_half_year
  left join star.dim_employee as d7 on d7.employee_id = t.owner_employee_id and t.fact_day between d7.valid_from and d7.valid_to
  left join star.dim_currency as d8 on d8.currency = t.currency_currency;
