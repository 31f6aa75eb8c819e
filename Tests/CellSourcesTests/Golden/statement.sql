select grouping("d1"."tier", "d2"."month"),
  "d1"."tier",
  "d2"."month",
  sum("f"."amount"),
  count(distinct case when "d3"."site_key" is not null then ("d3"."company", "d3"."number") end)
from (select "sale"."customer_key" as "customer_key", "sale"."closed_key" as "closed_key", "sale"."site_key" as "site_key", "sale"."sale_id" as "sale_id", "sale"."amount" as "amount" from "star"."fact_sale" as "sale"
    where "sale"."loaded_run" <= $1 and ("sale"."retired_run" is null or "sale"."retired_run" > $2)
      and "sale"."closed_key" in (select "m"."date_key" from "star"."dim_date" as "m" where "m"."date_key" <> -1 and "m"."day" >= $3::text::date)) as "f"
  left join (select "m"."customer_key" as "key of d1", "t"."tier" as "tier" from "star"."dim_customer" as "m" join "star"."dim_customer" as "t" on "t"."customer_id" = "m"."customer_id" where "m"."customer_key" <> -1 and "t".is_current) as "d1" on "d1"."key of d1" = "f"."customer_key"
  left join (select "m"."date_key" as "key of d2", "m"."month" as "month" from "star"."dim_date" as "m" where "m"."date_key" <> -1) as "d2" on "d2"."key of d2" = "f"."closed_key"
  left join (select "m"."site_key" as "key of d3", "m"."company" as "company", "m"."number" as "number", "m"."site_key" as "site_key" from "star"."dim_site" as "m" where "m"."site_key" <> -1) as "d3" on "d3"."key of d3" = "f"."site_key"
where ((("d1"."tier", "f"."sale_id") in (select * from unnest($4, $5))) or ("d1"."tier" is null and "f"."sale_id" = any($6))) is not true
group by grouping sets (("d1"."tier", "d2"."month"), ("d1"."tier"), ("d2"."month"), ())
