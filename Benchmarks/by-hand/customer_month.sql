-- reads: account account_exit accounting_period activity invoice invoice_line service_case survey survey_answer
insert into hand.fact_customer_month (
  account_id, period_id, month_end_key, customer_key, exit_reason_key, is_customer, is_active, was_active, is_retained,
  is_new, is_lost, is_kept, trailing_revenue, trailing_margin, lost_margin, orders, recency_days, contacts,
  days_since_contact, is_contacted_90, is_contacted_365, ends_quarter, is_contacted_in_quarter, open_complaints,
  satisfaction, days_overdue, recency_points, trend_points, complaint_points, satisfaction_points, payment_points,
  health, loaded_run
)
select
  t.account_id, t.period_id, coalesce(d1.date_key, -1), coalesce(d2.customer_key, -1),
  coalesce(d3.exit_reason_key, -1), t.is_customer, t.is_active, t.was_active, t.is_retained, t.is_new, t.is_lost,
  t.is_kept, t.trailing_revenue, t.trailing_margin, t.lost_margin, t.orders, t.recency_days, t.contacts,
  t.days_since_contact, t.is_contacted_90, t.is_contacted_365, t.ends_quarter, t.is_contacted_in_quarter,
  t.open_complaints, t.satisfaction, t.days_overdue, t.recency_points, t.trend_points, t.complaint_points,
  t.satisfaction_points, t.payment_points, t.health, 0
from (
  select
    a.account_id as account_id, m.period_id as period_id, (m.last_day)::date as month_end_day,
    (a.account_id)::bigint as customer_account_id,
    (case when e.left_on between m.first_day and m.last_day then e.reason end)::text as exit_reason_exit_reason,
    (m.last_day)::date as fact_day,
    (case when a.customer_since <= m.last_day or count(l.invoice_line_id) > 0 then 1 else 0 end)::bigint as is_customer,
    (case when count(l.invoice_line_id) filter (where i.invoiced_on > m.last_day - 365) > 0 then 1 else 0 end)::bigint as is_active,
    (case when count(l.invoice_line_id) filter (where i.invoiced_on > m.last_day - 730 and i.invoiced_on <= m.last_day - 365) > 0 then 1 else 0 end)::bigint as was_active,
    (case when count(l.invoice_line_id) filter (where i.invoiced_on > m.last_day - 730 and i.invoiced_on <= m.last_day - 365) > 0 and count(l.invoice_line_id) filter (where i.invoiced_on > m.last_day - 365) > 0 then 1 else 0 end)::bigint as is_retained,
    (case when a.customer_since is null and min(i.invoiced_on) filter (where l.invoice_line_id is not null) >= m.first_day then 1 else 0 end)::bigint as is_new,
    (case when e.left_on between m.first_day and m.last_day then 1 else 0 end)::bigint as is_lost,
    (case when (a.customer_since <= m.last_day or count(l.invoice_line_id) > 0) and e.left_on between m.first_day and m.last_day is not true then 1 else 0 end)::bigint as is_kept,
    (coalesce(sum(round(l.net_amount / i.rate, 2)) filter (where i.invoiced_on > m.last_day - 365), 0))::numeric(16,2) as trailing_revenue,
    (coalesce(sum(round(l.net_amount / i.rate, 2) - round(l.cost_amount / i.rate, 2)) filter (where i.invoiced_on > m.last_day - 365), 0))::numeric(16,2) as trailing_margin,
    (case when e.left_on between m.first_day and m.last_day then coalesce(sum(round(l.net_amount / i.rate, 2) - round(l.cost_amount / i.rate, 2)) filter (where i.invoiced_on > m.last_day - 365), 0) else 0 end)::numeric(16,2) as lost_margin,
    (count(distinct i.opportunity_id) filter (where i.invoiced_on > m.last_day - 365))::bigint as orders,
    (m.last_day - max(i.invoiced_on) filter (where l.invoice_line_id is not null))::bigint as recency_days,
    (count(t.activity_id))::bigint as contacts,
    (m.last_day - max((t.happened_at at time zone 'UTC')::date))::bigint as days_since_contact,
    (case when max((t.happened_at at time zone 'UTC')::date) > m.last_day - 90 then 1 else 0 end)::bigint as is_contacted_90,
    (case when count(t.activity_id) > 0 then 1 else 0 end)::bigint as is_contacted_365,
    (case when extract(month from m.last_day) in (3, 6, 9, 12) then 1 else 0 end)::bigint as ends_quarter,
    (case when extract(month from m.last_day) in (3, 6, 9, 12) and max((t.happened_at at time zone 'UTC')::date) > m.last_day - 90 then 1 else 0 end)::bigint as is_contacted_in_quarter,
    (count(c.case_id))::bigint as open_complaints, (round(avg(q.score), 2))::numeric(4,2) as satisfaction,
    (coalesce(m.last_day - min(u.due_on), 0))::bigint as days_overdue,
    (case when (a.customer_since <= m.last_day or count(l.invoice_line_id) > 0) then case when max(i.invoiced_on) > m.last_day - 90 then 25 when max(i.invoiced_on) > m.last_day - 180 then 15 when max(i.invoiced_on) > m.last_day - 365 then 5 else 0 end end)::bigint as recency_points,
    (case when (a.customer_since <= m.last_day or count(l.invoice_line_id) > 0) then case when coalesce(sum(round(l.net_amount / i.rate, 2)) filter (where i.invoiced_on > m.last_day - 365), 0) = 0 then 0 when coalesce(sum(round(l.net_amount / i.rate, 2)) filter (where i.invoiced_on > m.last_day - 365), 0) >= coalesce(sum(round(l.net_amount / i.rate, 2)) filter (where i.invoiced_on > m.last_day - 730 and i.invoiced_on <= m.last_day - 365), 0) then 20 when coalesce(sum(round(l.net_amount / i.rate, 2)) filter (where i.invoiced_on > m.last_day - 365), 0) >= 0.5 * coalesce(sum(round(l.net_amount / i.rate, 2)) filter (where i.invoiced_on > m.last_day - 730 and i.invoiced_on <= m.last_day - 365), 0) then 10 else 0 end end)::bigint as trend_points,
    (case when (a.customer_since <= m.last_day or count(l.invoice_line_id) > 0) then case count(c.case_id) when 0 then 20 when 1 then 10 else 0 end end)::bigint as complaint_points,
    (case when (a.customer_since <= m.last_day or count(l.invoice_line_id) > 0) then case when avg(q.score) >= 4 then 20 when avg(q.score) >= 3 or count(q.score) = 0 then 10 else 0 end end)::bigint as satisfaction_points,
    (case when (a.customer_since <= m.last_day or count(l.invoice_line_id) > 0) then case when count(u.invoice_id) = 0 then 15 when m.last_day - min(u.due_on) <= 30 then 5 else 0 end end)::bigint as payment_points,
    (case when (a.customer_since <= m.last_day or count(l.invoice_line_id) > 0) then case when max(i.invoiced_on) > m.last_day - 90 then 25 when max(i.invoiced_on) > m.last_day - 180 then 15 when max(i.invoiced_on) > m.last_day - 365 then 5 else 0 end + case when coalesce(sum(round(l.net_amount / i.rate, 2)) filter (where i.invoiced_on > m.last_day - 365), 0) = 0 then 0 when coalesce(sum(round(l.net_amount / i.rate, 2)) filter (where i.invoiced_on > m.last_day - 365), 0) >= coalesce(sum(round(l.net_amount / i.rate, 2)) filter (where i.invoiced_on > m.last_day - 730 and i.invoiced_on <= m.last_day - 365), 0) then 20 when coalesce(sum(round(l.net_amount / i.rate, 2)) filter (where i.invoiced_on > m.last_day - 365), 0) >= 0.5 * coalesce(sum(round(l.net_amount / i.rate, 2)) filter (where i.invoiced_on > m.last_day - 730 and i.invoiced_on <= m.last_day - 365), 0) then 10 else 0 end + case count(c.case_id) when 0 then 20 when 1 then 10 else 0 end + case when avg(q.score) >= 4 then 20 when avg(q.score) >= 3 or count(q.score) = 0 then 10 else 0 end + case when count(u.invoice_id) = 0 then 15 when m.last_day - min(u.due_on) <= 30 then 5 else 0 end end)::bigint as health
  from (select * from hand.account where is_deleted is not true) as a
  join hand.accounting_period as m on m.last_day >= (a.created_at at time zone 'UTC')::date
  left join hand.account_exit as e on e.account_id = a.account_id
  cross join generate_series(1, 5) as beside (place)
  left join (select 1 as place, r.* from (select * from hand.invoice where is_deleted is not true) as r offset 0) as i on i.place = beside.place and i.account_id = a.account_id and i.invoiced_on <= m.last_day
  left join (select * from hand.invoice_line where discount_amount <= list_amount) as l on l.invoice_id = i.invoice_id
  left join (select 2 as place, r.* from (select * from hand.invoice where is_deleted is not true) as r offset 0) as u on u.place = beside.place and u.account_id = a.account_id and u.due_on < m.last_day and (u.settled_on is null or u.settled_on > m.last_day)
  left join (select 3 as place, r.* from (select * from hand.activity where is_deleted is not true) as r offset 0) as t on t.place = beside.place and t.account_id = a.account_id and (t.happened_at at time zone 'UTC')::date between m.last_day - 364 and m.last_day
  left join (select 4 as place, r.* from (select * from hand.service_case where is_deleted is not true) as r offset 0) as c on c.place = beside.place and c.account_id = a.account_id and c.category like 'Complaint /%' and (c.opened_at at time zone 'UTC')::date <= m.last_day and (c.resolved_at is null or (c.resolved_at at time zone 'UTC')::date > m.last_day)
  left join (select 5 as place, r.* from hand.survey as r offset 0) as s on s.place = beside.place and s.account_id = a.account_id and (s.answered_at at time zone 'UTC')::date between m.last_day - 364 and m.last_day
  left join hand.survey_answer as q on q.survey_id = s.survey_id and q.question = 'csat'
  where e.left_on is null or e.left_on >= m.first_day
  group by a.account_id, a.customer_since, m.period_id, m.first_day, m.last_day, e.left_on, e.reason
) as t
  left join star.dim_date as d1 on d1.day = t.month_end_day
  left join star.dim_customer as d2 on d2.account_id = t.customer_account_id and t.fact_day between d2.valid_from and d2.valid_to
  left join star.dim_exit_reason as d3 on d3.exit_reason = t.exit_reason_exit_reason;
