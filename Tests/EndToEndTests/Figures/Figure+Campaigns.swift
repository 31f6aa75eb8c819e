import Postgres

extension Figure {
  /// Campaigns with their costs and orders, and what the programme costs.
  static let campaigns = [
    Figure(
      name: "campaigns: whom they reached and what they cost",
      statement: """
        select {[Measures].[Sent], [Measures].[Responses], [Measures].[Leads], [Measures].[Customers reached],
          [Measures].[Campaign cost], [Measures].[Cost per lead]} on 0, [Campaign].[Kind].Members on 1
        from [Campaigns]
        """,
      sql: """
        with response as (
          select c.kind, count(*) filter (where r.status = 'Sent') as sent,
            count(*) filter (where r.status = 'Responded') as responses,
            count(*) filter (where r.status = 'Lead') as leads, count(distinct r.account_id) as customers
          from crm.campaign_response as r join crm.campaign as c using (campaign_id)
          where r.status in ('Sent', 'Responded', 'Lead') group by c.kind
        ), cost as (
          select c.kind, sum(k.amount) as amount
          from crm.campaign_cost as k join crm.campaign as c using (campaign_id) group by c.kind
        )
        select kind, sent::double precision, responses::double precision, leads::double precision,
          customers::double precision, amount::double precision, (amount / nullif(leads, 0))::double precision
        from response join cost using (kind)
        """),
    Figure(
      name: "orders credited to campaigns by first, last and even touch",
      statement: """
        select {[Measures].[First touch], [Measures].[Last touch], [Measures].[Even touch], [Measures].[Orders won],
          [Measures].[Customers won]} on 0, [Campaign].[Kind].Members on 1 from [Campaigns]
        """,
      sql: """
        with touch as (
          select c.kind, o.opportunity_id, o.account_id, round(o.amount / x.per_gbp, 2) as revenue,
            row_number() over (partition by o.opportunity_id order by r.changed_at, r.campaign_response_id) as place,
            count(*) over (partition by o.opportunity_id) as touches
          from crm.opportunity as o
          join crm.exchange_rate as x on x.currency = o.currency and x.month = date_trunc('month', o.close_date)::date
          join crm.campaign_response as r on r.account_id = o.account_id and r.status = 'Responded'
            and r.changed_at between o.created_at - interval '180 days' and o.created_at
          join crm.campaign as c using (campaign_id)
          where o.stage = 'Won' and not o.is_deleted
        )
        select kind, sum(case when place = 1 then revenue else 0 end)::double precision,
          sum(case when place = touches then revenue else 0 end)::double precision,
          sum(round(revenue / touches, 4))::double precision, count(distinct opportunity_id)::double precision,
          count(distinct account_id)::double precision
        from touch group by kind
        """),
    Figure(
      name: "programme costs by category",
      statement: """
        select {[Measures].[Programme cost], [Measures].[Entries]} on 0,
          [Category].[Category].Members on 1 from [Programme]
        """,
      sql: """
        select category, sum(amount)::double precision, count(*)::double precision
        from crm.programme_cost where amount >= 0 group by category
        """),
  ]
}
