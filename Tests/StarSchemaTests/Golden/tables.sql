-- create table star.dim_customer
create table "star"."dim_customer" (
  "customer_key" integer not null,
  "account_id" bigint,
  "na""me" text,
  "credit" numeric(14,2),
  "valid_from" date not null default '0001-01-01',
  "seen" timestamp with time zone,
  primary key ("customer_key")
)
comment on table "star"."dim_customer" is 'The customers; it''s one row a version.'
comment on column "star"."dim_customer"."account_id" is 'The account''s number.'
-- create table star.fact_sale
create table "star"."fact_sale" (
  "sale_id" bigint not null,
  "customer_key" integer not null default -1,
  "amount" numeric(16,2),
  "retired_run" bigint
)
comment on column "star"."fact_sale"."amount" is 'GBP'
-- create index star.dim_customer_version_key
create unique index "dim_customer_version_key" on "star"."dim_customer" ("account_id", "valid_from")
-- create index star.fact_sale_current_key
create unique index "fact_sale_current_key" on "star"."fact_sale" ("sale_id") where retired_run is null
-- add foreign key star.fact_sale.fact_sale_customer_fkey
alter table "star"."fact_sale" add constraint "fact_sale_customer_fkey" foreign key ("customer_key") references "star"."dim_customer" ("customer_key")
-- replace view mart.sale
drop view if exists "mart"."sale"
create view "mart"."sale" as
select
  f."sale_id" as "sale_id",
  d1."na""me" as "customer"
from "star"."fact_sale" as f
comment on view "mart"."sale" is 'One sale.'
comment on column "mart"."sale"."customer" is 'Who bought.'
