import Postgres

extension Figure {
  /// Cases, the backlog, calls and contacts.
  static let service = [
    Figure(
      name: "cases by root cause: resolved in time, at once, handed over",
      statement: """
        select {[Measures].[Cases], [Measures].[Resolved in time], [Measures].[Resolved at once],
          [Measures].[Handovers], [Measures].[First-contact resolution]} on 0, [Root cause].Members on 1 from [Service]
        where [Opened].[2025]
        """,
      sql: """
        with one as (
          select coalesce(c.root_cause, 'Unknown') as cause,
            c.resolved_at <= c.opened_at + make_interval(hours => l.resolution_hours) as in_time,
            c.resolved_at is not null as resolved, c.handovers,
            c.resolved_at is not null and c.handovers = 0 and not exists (
              select 1 from crm.case_status as s
              where s.case_id = c.case_id and s.status in ('Reopened', 'Waiting for customer')) as at_once
          from crm.service_case as c join crm.service_level as l using (service_level_id)
          where not c.is_deleted and (c.opened_at at time zone 'UTC')::date between '2025-01-01' and '2025-12-31'
        ), grouped as (
          select cause, count(*) as cases, count(*) filter (where in_time) as in_time,
            count(*) filter (where at_once) as at_once, sum(handovers) as handovers,
            count(*) filter (where resolved) as resolved
          from one group by grouping sets ((cause), ())
        )
        select coalesce(cause, 'All causes'), cases::double precision, in_time::double precision,
          at_once::double precision, handovers::double precision,
          (at_once::double precision / nullif(resolved, 0))
        from grouped
        """),
    Figure(
      name: "cases and contacts by channel",
      statement: "select {[Measures].[Cases]} on 0, [Channel].[Channel].Members on 1 from [Service]",
      sql: "select channel, count(*)::double precision from crm.service_case where not is_deleted group by channel"),
    Figure(
      name: "the backlog of a day by office",
      statement: """
        select {[Measures].[Backlog]} on 0, [Office].[Office].[Office].Members on 1 from [Backlog]
        where [Changed].[Day].[2025-11-14]
        """,
      sql: """
        select f.name, count(*)::double precision
        from crm.service_case as c join crm.office as f using (office_id)
        join lateral (
          select s.status from crm.case_status as s
          where s.case_id = c.case_id and (s.changed_at at time zone 'UTC')::date <= '2025-11-14'
          order by s.changed_at desc, s.case_status_id desc limit 1) as s on true
        where not c.is_deleted and s.status not in ('Resolved', 'Closed') group by f.name
        """),
    Figure(
      name: "calls by queue",
      statement: """
        select {[Measures].[Offered], [Measures].[Abandoned], [Measures].[Call service level],
          [Measures].[Handle time]} on 0, [Queue].[Queue].Members on 1 from [Calls] where [Day].[2026]
        """,
      sql: """
        select q.name, sum(offered)::double precision, sum(abandoned)::double precision,
          sum(answered_in_time)::double precision / sum(offered), sum(handle_seconds)::double precision / sum(answered)
        from crm.call_interval join crm.call_queue as q using (queue_id)
        where starts_at >= '2026-01-01T00:00Z' group by q.name
        """),
    Figure(
      name: "calls by half-hour of the queue's own clock",
      statement: "select {[Measures].[Offered]} on 0, [Time of day].[Half-hour].Members on 1 from [Calls]",
      sql: "select local_time, sum(offered)::double precision from crm.call_interval group by local_time"),
    Figure(
      name: "contacts by the first level of their type",
      statement: """
        select {[Measures].[Contacts], [Measures].[Customers contacted], [Measures].[People contacted]} on 0,
          [Contact type].[Kind].Members on 1 from [Contacts]
        """,
      sql: """
        select coalesce(split_part(topic, ' / ', 1), 'Unknown'), count(*)::double precision,
          count(distinct account_id)::double precision,
          count(distinct contact_id)::double precision
        from crm.activity where not is_deleted group by 1
        """),
  ]
}
