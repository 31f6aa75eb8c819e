import Postgres

extension Figure {
  /// Moves between stages, and the open pipeline of a day.
  static let pipeline = [
    Figure(
      name: "moves, conversion and dwell time by the stage that was left",
      statement: """
        select {[Measures].[Moves], [Measures].[Forward], [Measures].[Backward], [Measures].[Lost],
          [Measures].[Dwell time]} on 0, [From].[Stage].Members on 1 from [Stage moves]
        """,
      sql: """
        with move as (
          select lag(s.stage) over w as left_stage, s.stage,
            round(extract(epoch from s.entered_at - lag(s.entered_at) over w) / 86400, 2) as days,
            array_position(array['Enquiry', 'Qualified', 'Proposal', 'Negotiation', 'Won'], s.stage) as rank,
            array_position(array['Enquiry', 'Qualified', 'Proposal', 'Negotiation', 'Won'], lag(s.stage) over w)
              as left_rank
          from crm.opportunity_stage as s join crm.opportunity as o using (opportunity_id)
          where not o.is_deleted
          window w as (partition by s.opportunity_id order by s.entered_at, s.opportunity_stage_id)
        )
        select left_stage, count(*)::double precision, count(*) filter (where rank > left_rank)::double precision,
          count(*) filter (where rank < left_rank)::double precision,
          count(*) filter (where stage = 'Lost')::double precision, avg(days)::double precision
        from move where left_stage is not null group by left_stage
        """),
    Figure(
      name: "the open pipeline of a day by stage",
      statement: """
        select {[Measures].[Open value], [Measures].[Open opportunities]} on 0, [Stage].[Stage].[Stage].Members on 1
        from [Pipeline] where [Changed].[Day].[2025-03-17]
        """,
      sql: openOn("s.stage", "2025-03-17")),
    Figure(
      name: "the open pipeline of another day by forecast category",
      statement: """
        select {[Measures].[Open value], [Measures].[Open opportunities]} on 0,
          [Forecast category].[Category].Members on 1 from [Pipeline] where [Changed].[Day].[2026-06-30]
        """,
      sql: openOn("s.forecast_category", "2026-06-30")),
    Figure(
      name: "how far the closings of open opportunities had slipped, and how old they were, as of a day",
      statement: """
        select {[Measures].[Open slippage], [Measures].[Open age]} on 0,
          [Forecast category].[Category].Members on 1 from [Pipeline] where [Changed].[Day].[2025-09-15]
        """,
      sql: """
        select s.forecast_category, avg(s.expected_close - first.expected_close)::double precision,
          avg(date '2025-09-15' - (o.created_at at time zone 'UTC')::date)::double precision
        from crm.opportunity as o
        join lateral (
          select * from crm.opportunity_state as s
          where s.opportunity_id = o.opportunity_id and (s.changed_at at time zone 'UTC')::date <= '2025-09-15'
          order by s.changed_at desc, s.opportunity_state_id desc limit 1) as s on true
        join lateral (
          select * from crm.opportunity_state as s where s.opportunity_id = o.opportunity_id
          order by s.changed_at, s.opportunity_state_id limit 1) as first on true
        where not o.is_deleted and s.stage not in ('Won', 'Lost') group by 1
        """),
    Figure(
      name: "slippage of closings by quarter",
      statement: """
        select {[Measures].[Slippage], [Measures].[Put off]} on 0, [Changed].[Quarter].Members on 1 from [Pipeline]
        """,
      sql: """
        with state as (
          select s.*, first_value(s.expected_close) over w as first_expected, lag(s.stage) over w as left_stage,
            lag(s.expected_close) over w as before
          from crm.opportunity_state as s join crm.opportunity as o using (opportunity_id)
          where not o.is_deleted
          window w as (partition by s.opportunity_id order by s.changed_at, s.opportunity_state_id)
        )
        select to_char(changed_at at time zone 'UTC', 'YYYY "Q"Q'),
          avg(expected_close - first_expected) filter (where stage in ('Won', 'Lost'))::double precision,
          count(*) filter (where stage = left_stage and expected_close > before)::double precision
        from state group by 1
        """),
  ]

  /// What was open at the end of a day: the last state of each opportunity by then, if it is an open one.
  private static func openOn(_ label: SQL, _ day: String) -> SQL {
    """
    select \(label), sum(round(coalesce(s.amount, 0) / x.per_gbp, 2))::double precision, count(*)::double precision
    from crm.opportunity as o
    join lateral (
      select * from crm.opportunity_state as s
      where s.opportunity_id = o.opportunity_id and (s.changed_at at time zone 'UTC')::date <= \(literal: day)::date
      order by s.changed_at desc, s.opportunity_state_id desc limit 1) as s on true
    join crm.exchange_rate as x
      on x.currency = o.currency and x.month = date_trunc('month', o.created_at at time zone 'UTC')::date
    where not o.is_deleted and s.stage not in ('Won', 'Lost') group by 1
    """
  }
}
