-- build
create temporary table "versions" on commit drop as
with days as (
  select *, coalesce((plumb_effective at time zone 'UTC')::date, '0001-01-01'::date) as plumb_day from "pg_temp"."incoming"
), last_of_day as (
  select distinct on ("customer_id", plumb_day) * from days order by "customer_id", plumb_day, plumb_effective desc
), described as (
  select "customer_id", plumb_day, last_value("name") over (partition by "customer_id" order by plumb_day rows between unbounded preceding and unbounded following) as "name", "tier", row_number() over (partition by "customer_id" order by plumb_day) = 1 as is_first, row("tier") is distinct from row(lag("tier") over (partition by "customer_id" order by plumb_day)) as differs from last_of_day
), starts as (
  select "customer_id", "name", "tier", case when is_first then '0001-01-01'::date else plumb_day end as valid_from
  from described where is_first or differs
)
select "customer_id", "name", "tier", valid_from, coalesce(lead(valid_from) over later - 1, '9999-12-31'::date) as valid_to, lead(valid_from) over later is null as is_current
from starts window later as (partition by "customer_id" order by valid_from)

-- moved
insert into "pg_temp"."moved" ("customer_id", "plumb_first_day")
select "customer_id", min("plumb_first_day") from (
  select "v"."customer_id", case when s.valid_from is null then v.valid_from else least(s.valid_to, v.valid_to) + 1 end as "plumb_first_day"
  from "pg_temp"."versions" as v left join "star"."dim_customer" as s on "s"."customer_id" = "v"."customer_id" and s.valid_from = v.valid_from
  where exists (select 1 from "star"."dim_customer" as d where "d"."customer_id" = "v"."customer_id")
  and s.valid_to is distinct from v.valid_to
  union all
  select "d"."customer_id", d.valid_from from "star"."dim_customer" as d
  where d.valid_to >= d.valid_from and exists (select 1 from "pg_temp"."versions" as v where "d"."customer_id" = "v"."customer_id")
and not exists (select 1 from "pg_temp"."versions" as v where "d"."customer_id" = "v"."customer_id" and d.valid_from = v.valid_from)
) as m group by "customer_id"

-- withdraw
update "star"."dim_customer" as d set valid_to = d.valid_from - 1, is_current = false, changed_run = 7::bigint
where d.valid_to >= d.valid_from and exists (select 1 from "pg_temp"."versions" as v where "d"."customer_id" = "v"."customer_id")
and not exists (select 1 from "pg_temp"."versions" as v where "d"."customer_id" = "v"."customer_id" and d.valid_from = v.valid_from)

-- change
update "star"."dim_customer" as d set "name" = v."name", "tier" = v."tier", "valid_to" = v."valid_to", "is_current" = v."is_current", is_inferred = false, changed_run = 7::bigint
from "pg_temp"."versions" as v where "d"."customer_id" = "v"."customer_id" and d.valid_from = v.valid_from
and (d.is_inferred or row("d"."name", "d"."tier", "d"."valid_to", "d"."is_current") is distinct from row("v"."name", "v"."tier", "v"."valid_to", "v"."is_current"))

-- add
insert into "star"."dim_customer" ("customer_key", "customer_id", "name", "tier", "valid_from", "valid_to", "is_current", loaded_run, changed_run)
select (select greatest(max("customer_key"), 0) from "star"."dim_customer") + row_number() over (order by "v"."customer_id", "v"."valid_from"), "v"."customer_id", "v"."name", "v"."tier", "v"."valid_from", "v"."valid_to", "v"."is_current", 7::bigint, 7::bigint
from "pg_temp"."versions" as v where not exists (select 1 from "star"."dim_customer" as d where "d"."customer_id" = "v"."customer_id" and d.valid_from = v.valid_from)
