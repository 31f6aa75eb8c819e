-- reads: call_interval
insert into hand.fact_call_interval (
  queue_id, starts_at, day_key, time_key, queue_key, offered, answered, abandoned, answered_in_time, handle_seconds,
  loaded_run
)
select
  t.queue_id, t.starts_at, coalesce(d1.date_key, -1), coalesce(d2.time_of_day_key, -1), coalesce(d3.call_queue_key, -1),
  t.offered, t.answered, t.abandoned, t.answered_in_time, t.handle_seconds, 0
from (
  select
    i.queue_id as queue_id, i.starts_at as starts_at, ((i.starts_at at time zone 'UTC')::date)::date as day_day,
    (i.local_time)::text as time_local_time, (i.queue_id)::bigint as queue_queue_id, (i.offered)::bigint as offered,
    (i.answered)::bigint as answered, (i.abandoned)::bigint as abandoned,
    (i.answered_in_time)::bigint as answered_in_time, (i.handle_seconds)::bigint as handle_seconds
  from hand.call_interval as i
) as t
  left join star.dim_date as d1 on d1.day = t.day_day
  left join star.dim_time_of_day as d2 on d2.local_time = t.time_local_time
  left join star.dim_call_queue as d3 on d3.queue_id = t.queue_queue_id;
