select grouping("d1"."family", "d2"."month", ("d1"."key of d1" is not null), ("d2"."key of d2" is not null)),
  "d1"."family",
  "d2"."month",
  ("d1"."key of d1" is not null),
  ("d2"."key of d2" is not null),
  sum("f"."part 1"),
  coalesce(sum("f"."part 2"), 0),
  count(distinct "f"."day_id")
from (select "s"."product_id" as "product_id", "s"."day_id" as "day_id", sum((amount - 0.50 * pieces)) as "part 1", count(*) as "part 2" from "market"."sale" as "s"
    where (("s"."person_id" in (select "line 1"."member" from (select "person_line"."person_id" as "member", "person_line"."boss_id" as "ancestor" from "market"."person_line" as "person_line") as "line 1" where "line 1"."ancestor" = any($1))))
      and "s"."day_id" in (select "day"."day_id" from "market"."day" as "day" where (("day"."month" = any($2))))
    group by "s"."product_id", "s"."day_id") as "f"
  left join (select "p"."product_id" as "key of d1", (c.family) as "family" from "market"."product" as "p" join "market"."class" as "c" on "c"."class_id" = "p"."class_id") as "d1" on "d1"."key of d1" = "f"."product_id"
  left join (select "day"."day_id" as "key of d2", "day"."month" as "month" from "market"."day" as "day") as "d2" on "d2"."key of d2" = "f"."day_id"
group by grouping sets (("d1"."family", "d2"."month", ("d1"."key of d1" is not null), ("d2"."key of d2" is not null)), ("d1"."family", ("d1"."key of d1" is not null)), ())
