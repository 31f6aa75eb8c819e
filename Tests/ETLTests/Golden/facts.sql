-- infer members
insert into "star"."dim_customer" ("customer_key", "customer_id", is_inferred, loaded_run, changed_run)
select (select greatest(max("customer_key"), 0) from "star"."dim_customer") + row_number() over (order by "m"."customer_id"), "m"."customer_id", true, 7::bigint, 7::bigint
from (
  select distinct t."plumb_role_2_1" as "customer_id" from "pg_temp"."incoming" as t where t."plumb_role_2_1" is not null
  and not exists (select 1 from "star"."dim_customer" as d where d."customer_id" = t."plumb_role_2_1")
) as m

-- insert all
insert into "star"."fact_sale" ("sale_id", "sold_key", "customer_key", "amount", loaded_run) select t."sale_id", coalesce("d1"."date_key", -1) as "sold_key", coalesce("d2"."customer_key", -1) as "customer_key", t."amount"::numeric(8,2) as "amount", 7::bigint from "pg_temp"."incoming" as t left join "star"."dim_date" as "d1" on "d1"."day" = t."plumb_role_1_1" left join "star"."dim_customer" as "d2" on "d2"."customer_id" = t."plumb_role_2_1" and (t.plumb_day between "d2".valid_from and "d2".valid_to or t.plumb_day is null and "d2".is_current)

-- insert directly
insert into "star"."fact_sale" ("sale_id", "sold_key", "customer_key", "amount", loaded_run)
select t."sale_id", coalesce("d1"."date_key", case when t."plumb_role_1_1" is not null then 0 else -1 end) as "sold_key", coalesce("d2"."customer_key", case when t."plumb_role_2_1" is not null then 0 else -1 end) as "customer_key", t."amount", 7::bigint from (select 1) as t left join "star"."dim_date" as "d1" on "d1"."day" = t."plumb_role_1_1" left join "star"."dim_customer" as "d2" on "d2"."customer_id" = t."plumb_role_2_1" and (t.plumb_day between "d2".valid_from and "d2".valid_to or t.plumb_day is null and "d2".is_current)

-- desired
create temporary table "desired" on commit drop as
select d.*, case when f."sale_id" is not null then row("f"."sold_key", "f"."customer_key", "f"."amount") is not distinct from row("d"."sold_key", "d"."customer_key", "d"."amount") end as "plumb_is_same"
from (select t."sale_id", coalesce("d1"."date_key", case when t."plumb_role_1_1" is not null then 0 else -1 end) as "sold_key", coalesce("d2"."customer_key", case when t."plumb_role_2_1" is not null then 0 else -1 end) as "customer_key", t."amount"::numeric(8,2) as "amount" from "pg_temp"."incoming" as t left join "star"."dim_date" as "d1" on "d1"."day" = t."plumb_role_1_1" left join "star"."dim_customer" as "d2" on "d2"."customer_id" = t."plumb_role_2_1" and (t.plumb_day between "d2".valid_from and "d2".valid_to or t.plumb_day is null and "d2".is_current)) as d
left join "star"."fact_sale" as f on f.retired_run is null and "f"."sale_id" = "d"."sale_id"

-- judge
select count(*) filter (where d."plumb_is_same"), coalesce(bool_or(d."sold_key" = 0 or d."customer_key" = 0), false), count(*) filter (where not d."plumb_is_same") from "pg_temp"."desired" as d

-- outdated
create temporary table "outdated" on commit drop as
select "sale_id" from "pg_temp"."desired" where not "plumb_is_same" union all select "sale_id" from "pg_temp"."affected" as k
where not exists (select 1 from "pg_temp"."desired" as d where "d"."sale_id" = "k"."sale_id")

-- retire
update "star"."fact_sale" as f set retired_run = 7::bigint from "pg_temp"."outdated" as k
where f.retired_run is null and "f"."sale_id" = "k"."sale_id"

-- retire of all
update "star"."fact_sale" as f set retired_run = 7::bigint where f.retired_run is null
and not exists (select 1 from "pg_temp"."desired" as d where "f"."sale_id" = "d"."sale_id" and d."plumb_is_same")

-- insert missing
insert into "star"."fact_sale" ("sale_id", "sold_key", "customer_key", "amount", loaded_run)
select "d"."sale_id", "d"."sold_key", "d"."customer_key", "d"."amount", 7::bigint from "pg_temp"."desired" as d where d."plumb_is_same" is not true

-- unknown
select not exists (select from "star"."dim_date" as m where m."date_key" = -1) or not exists (select from "star"."dim_customer" as m where m."customer_key" = -1)
