-- reads: programme_cost
insert into hand.fact_programme_cost (
  programme_cost_id, spent_key, office_key, category_key, amount, loaded_run
)
select
  t.programme_cost_id, coalesce(d1.date_key, -1), coalesce(d2.office_key, -1), coalesce(d3.cost_category_key, -1),
  t.amount, 0
from (
  select
    c.programme_cost_id as programme_cost_id, (c.spent_on)::date as spent_day,
    (c.office_id)::bigint as office_office_id, (c.category)::text as category_category,
    (c.amount)::numeric(16,2) as amount
  from (select * from hand.programme_cost where amount >= 0) as c
) as t
  left join star.dim_date as d1 on d1.day = t.spent_day
  left join star.dim_office as d2 on d2.office_id = t.office_office_id
  left join star.dim_cost_category as d3 on d3.category = t.category_category;
