select grouping("d2"."tier", "d3"."month"),
  "d2"."tier",
  "d3"."month",
  sum("f"."amount"),
  count(distinct case when "d4"."site_key" is not null then ("d4"."company", "d4"."number") end)
from "star"."fact_sale" as "f"
  left join "star"."dim_customer" as "d1" on "d1"."customer_key" = "f"."customer_key" and "d1"."customer_key" <> -1
  left join "star"."dim_customer" as "d2" on "d2".is_current and "d2"."customer_id" = "d1"."customer_id" and "d2"."customer_key" <> -1
  left join "star"."dim_date" as "d3" on "d3"."date_key" = "f"."closed_key" and "d3"."date_key" <> -1
  left join "star"."dim_site" as "d4" on "d4"."site_key" = "f"."site_key" and "d4"."site_key" <> -1
where "f".loaded_run <= $1 and ("f".retired_run is null or "f".retired_run > $2)
  and ((("d2"."tier", "f"."sale_id") in (select * from unnest($3, $4))) or ("d2"."tier" is null and "f"."sale_id" = any($5))) is not true
  and "d3"."day" >= $6::text::date
group by grouping sets (("d2"."tier", "d3"."month"), ("d2"."tier"), ("d3"."month"), ())
