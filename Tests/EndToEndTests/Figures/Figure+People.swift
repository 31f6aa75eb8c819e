import Postgres

extension Figure {
  /// What customers and employees say, how the CRM is used, and how mature the programme is.
  static let people = [
    Figure(
      name: "invitations and answers by touchpoint",
      statement: """
        select {[Measures].[Invitations], [Measures].[Answered invitations], [Measures].[Response rate],
          [Measures].[Hours to answer]} on 0, [Touchpoint].[Touchpoint].Members on 1 from [Invitations]
        """,
      sql: """
        select touchpoint, count(*)::double precision, count(answered_at)::double precision,
          count(answered_at)::double precision / count(*),
          avg(round(extract(epoch from answered_at - sent_at) / 3600, 2))::double precision
        from crm.survey group by touchpoint
        """),
    Figure(
      name: "satisfaction, ease and NPS by region",
      statement: """
        select {[Measures].[CSAT], [Measures].[Effort], [Measures].[NPS], [Measures].[Share satisfied],
          [Measures].[Surveys answered]} on 0, [Office].[Region].Members on 1 from [Satisfaction]
        """,
      sql: """
        select f.region, avg(score) filter (where question = 'csat')::double precision,
          avg(score) filter (where question = 'ces')::double precision,
          100.0 * (count(*) filter (where question = 'nps' and score >= 9)
            - count(*) filter (where question = 'nps' and score <= 6))::double precision
            / nullif(count(*) filter (where question = 'nps'), 0),
          count(*) filter (where question = 'csat' and score >= 4)::double precision
            / nullif(count(*) filter (where question = 'csat'), 0),
          count(distinct survey_id)::double precision
        from crm.survey_answer join crm.survey using (survey_id) join crm.office as f using (office_id)
        group by f.region
        """),
    Figure(
      name: "use of the CRM by wave",
      statement: """
        select {[Measures].[Weeks], [Measures].[Active share], [Measures].[Completeness], [Measures].[Correctness],
          [Measures].[Users]} on 0, [Wave].[Wave].Members on 1 from [Adoption]
        """,
      sql: """
        select 'Wave ' || f.wave || ', ' || to_char(f.go_live, 'YYYY-MM-DD'), count(*)::double precision,
          count(*) filter (where logins > 0)::double precision / count(*),
          sum(fields_filled)::double precision / sum(fields_total),
          sum(records_correct)::double precision / sum(records_checked),
          count(distinct employee_id)::double precision
        from crm.usage_week join crm.employee as e using (employee_id) join crm.office as f using (office_id)
        group by f.wave, f.go_live
        """),
    Figure(
      name: "maturity by year with the declared weights",
      statement: """
        select {[Measures].[Maturity], [Measures].[Score], [Measures].[Scores]} on 0, [Assessed].[Year].Members on 1
        from [Maturity]
        """,
      sql: """
        with factor as (
          select extract(year from assessed_on)::integer as year, factor_id, avg(score) as score, count(*) as scores
          from crm.assessment_answer group by 1, 2
        )
        select year::text, sum(score * weight)::double precision, avg(score)::double precision,
          sum(scores)::double precision
        from factor join crm.maturity_factor using (factor_id) group by year
        """),
    Figure(
      name: "employees' satisfaction beside that of their office's customers",
      statement: """
        select {[Measures].[Employee satisfaction], [Measures].[Customer satisfaction]} on 0,
          [Office].[Region].Members on 1 from [Employee survey]
        """,
      sql: """
        select f.region, (
            select avg(score) from crm.employee_answer join crm.office as o using (office_id) where o.region = f.region
          )::double precision, (
            select avg(score) from crm.survey_answer join crm.survey using (survey_id) join crm.office as o using (office_id)
            where o.region = f.region and question = 'csat')::double precision
        from crm.office as f group by f.region
        """),
    Figure(
      name: "the change of maturity since the last assessment",
      statement: """
        select {[Measures].[Change since the last assessment]} on 0, [Assessed].[Quarter].Members on 1 from [Maturity]
        """,
      sql: """
        with assessment as (
          select date_trunc('quarter', assessed_on) as quarter, sum(score * weight) / sum(weight) as maturity
          from crm.assessment_answer join crm.maturity_factor using (factor_id) group by 1
        )
        select to_char(quarter, 'YYYY "Q"Q'), (maturity - lag(maturity) over (order by quarter))::double precision
        from assessment order by quarter offset 1
        """),
    Figure(
      name: "the employees' survey by question",
      statement: """
        select {[Measures].[Questions asked], [Measures].[Employee satisfaction],
          [Measures].[Employee response rate]} on 0,
          [Question].[Employees].Children on 1 from [Employee survey] where [Asked].[2025]
        """,
      sql: """
        select case question when 'engagement' then 'Do you like working here? (1–5)'
            when 'tools' then 'Do your tools help you? (1–5)' else 'Are you led well? (1–5)' end,
          count(*)::double precision, avg(score)::double precision, count(score)::double precision / count(*)
        from crm.employee_answer where extract(year from asked_on) = 2025 group by question
        """),
    Figure(
      name: "the employees' survey by the office of employees",
      statement: """
        select {[Measures].[Questions asked], [Measures].[Employee answers], [Measures].[Employee satisfaction]} on 0,
          [Employee].[By office].[Office].Members on 1 from [Employee survey]
        """,
      sql: """
        select f.name, count(*)::double precision, count(score)::double precision, avg(score)::double precision
        from crm.employee_answer as a join crm.employee as e using (employee_id)
        join crm.office as f on f.office_id = e.office_id group by f.name
        """),
    Figure(
      name: "the satisfaction of managers' teams in 2025, with everybody below them",
      statement: """
        select {[Measures].[Questions asked], [Measures].[Employee satisfaction]} on 0,
          {[Employee].[By manager].[Person].Members} on 1 from [Employee survey] where [Asked].[2025]
        """,
      sql: """
        \(teams) select n.full_name, count(*)::double precision, avg(a.score)::double precision
        from named as n join below as b on b.manager = n.employee_id
        join crm.employee_answer as a on a.employee_id = b.employee_id and extract(year from a.asked_on) = 2025
        group by n.full_name
        """, isComplete: false),
    Figure(
      name: "employees' satisfaction by role, beside that of all customers",
      statement: """
        select {[Measures].[Employee satisfaction], [Measures].[Customer satisfaction]} on 0,
          [Employee].[Role].Members on 1 from [Employee survey]
        """,
      sql: """
        select role, avg(score)::double precision,
          (select avg(score) from crm.survey_answer where question = 'csat')::double precision
        from crm.employee_answer join crm.employee using (employee_id) group by role
        """, isComplete: false),
    Figure(
      name: "use of the CRM by everybody below a manager",
      statement: """
        select {[Measures].[Logins]} on 0, {[Employee].[By manager].[Person].Members} on 1 from [Adoption]
        """,
      sql: """
        \(teams) select n.full_name, sum(u.logins)::double precision
        from named as n join below as b on b.manager = n.employee_id join crm.usage_week as u
          on u.employee_id = b.employee_id
        group by n.full_name
        """, isComplete: false),
  ]

  /// `with …`: everybody below each manager, themselves among them, and the people whose name nobody else has.
  private static let teams: SQL = """
    with recursive below as (
      select employee_id as manager, employee_id from crm.employee
      union all
      select b.manager, e.employee_id from below as b join crm.employee as e on e.manager_id = b.employee_id
    ), named as (
      select full_name, min(employee_id) as employee_id from crm.employee group by full_name having count(*) = 1
    )
    """
}
