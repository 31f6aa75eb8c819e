-- drop index star.fact_sale_old_key
drop index "star"."fact_sale_old_key"
-- change type of column star.fact_sale.amount
alter table "star"."fact_sale" alter column "amount" type numeric(16,2) using "amount"::numeric(16,2)
-- change comment star.fact_sale.amount
comment on column "star"."fact_sale"."amount" is 'GBP'
-- add column star.fact_sale.retired_run
alter table "star"."fact_sale" add column "retired_run" bigint
-- allow null in column star.fact_sale.discount
alter table "star"."fact_sale" alter column "discount" drop not null
-- drop column star.fact_sale.discount
alter table "star"."fact_sale" drop column "discount" cascade
-- create index star.fact_sale_current_key
create unique index "fact_sale_current_key" on "star"."fact_sale" ("sale_id") where retired_run is null
-- add foreign key star.fact_sale.fact_sale_customer_fkey
alter table "star"."fact_sale" add constraint "fact_sale_customer_fkey" foreign key ("customer_key") references "star"."dim_customer" ("customer_key")
-- drop table star.fact_old
drop table "star"."fact_old" cascade
