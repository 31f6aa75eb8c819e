-- arrival
create temporary table "plumb_arrival_1" (like "staging"."crm_customer" including defaults) on commit drop

-- sort out
with bad as (
  delete from "pg_temp"."plumb_arrival_1" as t where nullif(concat_ws('; ', case when ("t"."customer_id") is null then 'column ''customer_id'' is required and holds nothing' end, case when ("t"."tier")::text not in ('Key', 'Base') then 'column ''tier'' holds a value other than the accepted (Key, Base)' end), '') is not null
  returning null::bigint as line, "t"."customer_id"::text as key, nullif(concat_ws('; ', case when ("t"."customer_id") is null then 'column ''customer_id'' is required and holds nothing' end, case when ("t"."tier")::text not in ('Key', 'Base') then 'column ''tier'' holds a value other than the accepted (Key, Base)' end), '') as reason, to_jsonb("t") - array['plumb_run_id', 'plumb_is_gone', 'plumb_line', 'plumb_fault', 'plumb_raw'] as row
)
insert into meta.reject (run_id, source, table_name, line, key, reason, row) select 7::bigint, 'crm', 'customer', line, key, reason, row from bad

-- duplicates
with ranked as (
  select t.ctid as place, row_number() over (partition by "t"."customer_id" order by "t"."modified_at" desc nulls last, t.ctid) as rank, count(*) over (partition by "t"."customer_id") as copies from "pg_temp"."plumb_arrival_1" as t
), bad as (
  delete from "pg_temp"."plumb_arrival_1" as t using ranked as r where t.ctid = r.place and r.rank > 1
  returning null::bigint as line, "t"."customer_id"::text as key, format('key %s appears %s in this load; the one with the latest change mark was taken', "t"."customer_id"::text, case r.copies when 2 then 'twice' else r.copies || ' times' end) as reason, to_jsonb("t") - array['plumb_run_id', 'plumb_is_gone', 'plumb_line', 'plumb_fault', 'plumb_raw'] as row
)
insert into meta.reject (run_id, source, table_name, line, key, reason, row, is_duplicate) select 7::bigint, 'crm', 'customer', line, key, reason, row, true from bad

-- changed
create temporary table "plumb_changed_1" on commit drop as
select "a"."customer_id", "a"."name", "a"."tier", "a"."is_deleted", "a"."modified_at", "a"."plumb_run_id", "a"."plumb_is_gone" from "pg_temp"."plumb_arrival_1" as a where not exists (select from "staging"."crm_customer" as s where "s"."customer_id" = "a"."customer_id" and row("s"."name", "s"."tier", "s"."is_deleted", "s"."modified_at", "s"."plumb_is_gone") is not distinct from row("a"."name", "a"."tier", "a"."is_deleted", "a"."modified_at", "a"."plumb_is_gone"))

-- unchanged
delete from "pg_temp"."plumb_arrival_1" as a where exists (select from "staging"."crm_customer" as s where "s"."customer_id" = "a"."customer_id" and row("s"."name", "s"."tier", "s"."is_deleted", "s"."modified_at", "s"."plumb_is_gone") is not distinct from row("a"."name", "a"."tier", "a"."is_deleted", "a"."modified_at", "a"."plumb_is_gone") offset 0)

-- superseded
create temporary table "plumb_superseded_1" on commit drop as
select s.* from "staging"."crm_customer" as s join "pg_temp"."plumb_changed_1" as c on "s"."customer_id" = "c"."customer_id"

-- indexes of what is superseded
create index on "pg_temp"."plumb_superseded_1" ("customer_id")

-- replace
update "staging"."crm_customer" as s set "name" = c."name", "tier" = c."tier", "is_deleted" = c."is_deleted", "modified_at" = c."modified_at", "plumb_run_id" = c."plumb_run_id", "plumb_is_gone" = c."plumb_is_gone" from "pg_temp"."plumb_changed_1" as c
where "s"."customer_id" = "c"."customer_id"

-- add
insert into "staging"."crm_customer" ("customer_id", "name", "tier", "is_deleted", "modified_at", "plumb_run_id", "plumb_is_gone") select "c"."customer_id", "c"."name", "c"."tier", "c"."is_deleted", "c"."modified_at", "c"."plumb_run_id", "c"."plumb_is_gone"
from "pg_temp"."plumb_changed_1" as c where not exists (select from "pg_temp"."plumb_superseded_1" as o where "o"."customer_id" = "c"."customer_id")

-- changed, with gone ones
create temporary table "plumb_changed_1" on commit drop as
select "s"."customer_id", "s"."name", "s"."tier", "s"."is_deleted", "s"."modified_at", "s"."plumb_run_id", "s"."plumb_is_gone" from "staging"."crm_customer" as s where s."plumb_run_id" = 7::bigint

-- gone
update "staging"."crm_customer" as s set "plumb_is_gone" = true, "plumb_run_id" = 7::bigint
where not s."plumb_is_gone"
and not exists (select 1 from "pg_temp"."plumb_arrival_1" as a where "s"."customer_id" = "a"."customer_id")
and not exists (select 1 from meta.reject as r where r.run_id = 7::bigint and r.source = 'crm' and r.table_name = 'customer' and r.key = "s"."customer_id"::text)

-- present rows
(select * from (select "s"."customer_id" as "customer_id", case "s"."name" when 'Acmee' then 'Acme'::text else "s"."name" end as "name", "s"."tier" as "tier", "s"."is_deleted" as "is_deleted", "s"."modified_at" as "modified_at" from "staging"."crm_customer" as s where not s."plumb_is_gone") as s where (is_deleted
) is not true)

-- changed images
(select "s"."customer_id" as "customer_id", case "s"."name" when 'Acmee' then 'Acme'::text else "s"."name" end as "name", "s"."tier" as "tier", "s"."is_deleted" as "is_deleted", "s"."modified_at" as "modified_at", s."customer_id" as "plumb_key_1", false as plumb_former, s."plumb_is_gone", s."plumb_run_id" as plumb_changed from "pg_temp"."plumb_changed_1" as s union all select "s"."customer_id" as "customer_id", case "s"."name" when 'Acmee' then 'Acme'::text else "s"."name" end as "name", "s"."tier" as "tier", "s"."is_deleted" as "is_deleted", "s"."modified_at" as "modified_at", s."customer_id" as "plumb_key_1", true as plumb_former, s."plumb_is_gone", s."plumb_run_id" as plumb_changed from "pg_temp"."plumb_superseded_1" as s)

-- all images
(select "s"."customer_id" as "customer_id", case "s"."name" when 'Acmee' then 'Acme'::text else "s"."name" end as "name", "s"."tier" as "tier", "s"."is_deleted" as "is_deleted", "s"."modified_at" as "modified_at", s."customer_id" as "plumb_key_1", false as plumb_former, s."plumb_run_id" = 7::bigint as plumb_changed from "staging"."crm_customer" as s union all select "s"."customer_id" as "customer_id", case "s"."name" when 'Acmee' then 'Acme'::text else "s"."name" end as "name", "s"."tier" as "tier", "s"."is_deleted" as "is_deleted", "s"."modified_at" as "modified_at", s."customer_id" as "plumb_key_1", true as plumb_former, true as plumb_changed from "pg_temp"."plumb_superseded_1" as s)
