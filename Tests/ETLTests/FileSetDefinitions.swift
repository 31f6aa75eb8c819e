import CubeModel

/// Definitions for two sets of files that nobody made for this project.
enum FileSetDefinitions {
  private static func calendar(_ firstDay: String, _ lastDay: String) -> String {
    "calendar: {first_day: \(firstDay), last_day: \(lastDay)}"
  }

  private static let date = """
    dimension: date
    caption: {en: Date}
    origin: calendar
    hierarchies:
      - hierarchy: Calendar
        caption: {en: Calendar}
        all: {en: All}
        levels: [{level: Year, attribute: year, caption: {en: Year}}]
    """

  private static func dimension(_ name: String, key: String, _ attributes: [String], from table: String) -> String {
    let declared = attributes.map { "  \($0): {type: text, history: overwrite, caption: {en: \($0)}}" }
    let values = ([key] + attributes).map { "\($0): t.\($0)" }.joined(separator: ", ")
    return """
      dimension: \(name)
      caption: {en: \(name)}
      key: {\(key): text}
      attributes:
      \(declared.joined(separator: "\n"))
      hierarchies:
        - hierarchy: \(name)
          caption: {en: \(name)}
          all: {en: All}
          levels: [{level: \(name), attribute: \(key), caption: {en: \(name)}}]
      load:
        - from: \(table) as t
          values: {\(values)}
      """
  }

  /// The sales of a hardware reseller: opportunities with account, product and agent.
  static func maven(folder: String) throws -> Model {
    try DefinitionText.model([
      "calendar.yaml": calendar("2016-01-01", "2018-12-31"), "dimensions/date.yaml": date,
      "dimensions/account.yaml": dimension(
        "account", key: "account", ["sector", "office_location"], from: "maven.accounts"),
      "dimensions/product.yaml": dimension("product", key: "product", ["series"], from: "maven.products"),
      "dimensions/agent.yaml": dimension(
        "agent", key: "sales_agent", ["manager", "regional_office"], from: "maven.sales_teams"),
      "sources/maven.yaml": """
      source: maven
      caption: {en: Sales}
      connector: files
      folder: "\(folder)"
      tables:
        accounts:
          file: accounts.csv
          key: [account]
          changes: full compare
          control_totals: [revenue, employees]
          columns:
            account: text
            sector: {type: text, mend: {technolgy: technology}}
            year_established: integer
            revenue: "decimal(12,2)"
            employees: integer
            office_location: text
            subsidiary_of: text
        products:
          file: products.csv
          key: [product]
          changes: full compare
          columns: {product: text, series: text, sales_price: integer}
        sales_teams:
          file: sales_teams.csv
          key: [sales_agent]
          changes: full compare
          columns: {sales_agent: text, manager: text, regional_office: text}
        sales_pipeline:
          file: sales_pipeline.csv
          key: [opportunity_id]
          changes: full compare
          control_totals: [close_value]
          columns:
            opportunity_id: text
            sales_agent: {type: text, required: true}
            product: {type: text, mend: {GTXPro: GTX Pro}}
            account: text
            deal_stage: {type: text, required: true, accepted: [Won, Lost, Engaging, Prospecting]}
            engage_date: date
            close_date: date
            close_value: integer
      """,
      "stars/opportunity.yaml": """
      star: opportunity
      caption: {en: Opportunities}
      grain: {en: One opportunity.}
      kind: accumulating
      key: {opportunity_id: text}
      dimensions:
        engaged: {dimension: date, caption: {en: Engaged}}
        closed: {dimension: date, caption: {en: Closed}}
        account: {dimension: account, caption: {en: Account}}
        product: {dimension: product, caption: {en: Product}}
        agent: {dimension: agent, caption: {en: Agent}}
      measures:
        won_value: {type: "decimal(12,2)"}
        is_won: {type: integer}
        is_lost: {type: integer}
        cycle_days: {type: integer}
      load:
        - from: maven.sales_pipeline as p
          values:
            opportunity_id: p.opportunity_id
            engaged: p.engage_date
            closed: p.close_date
            account: p.account
            product: p.product
            agent: p.sales_agent
            won_value: "case when p.deal_stage = 'Won' then p.close_value end"
            is_won: "case when p.deal_stage = 'Won' then 1 else 0 end"
            is_lost: "case when p.deal_stage = 'Lost' then 1 else 0 end"
            cycle_days: p.close_date - p.engage_date
      """,
    ])
  }

  private static let incidentColumns = [
    "number: text",
    "incident_state: text",
    "active: boolean",
    "reassignment_count: integer",
    "reopen_count: integer",
    "sys_mod_count: integer",
    "made_sla: {type: boolean, required: true}",
    "caller_id: text",
    "opened_by: text",
    "opened_at: {type: timestamp, required: true}",
    "sys_created_by: text",
    "sys_created_at: timestamp",
    "sys_updated_by: text",
    "sys_updated_at: timestamp",
    "contact_type: text",
    "location: text",
    "category: text",
    "subcategory: text",
    "u_symptom: text",
    "cmdb_ci: text",
    "impact: text",
    "urgency: text",
    "priority: text",
    "assignment_group: text",
    "assigned_to: text",
    "knowledge: boolean",
    "u_priority_confirmation: boolean",
    "notify: text",
    "problem_id: text",
    "rfc: text",
    "vendor: text",
    "caused_by: text",
    "closed_code: text",
    "resolved_by: text",
    "resolved_at: timestamp",
    "closed_at: timestamp",
  ]

  /// The incidents of a service desk, one accumulating row made of the events of each.
  static func incidents(folder: String) throws -> Model {
    try DefinitionText.model([
      "calendar.yaml": calendar("2016-01-01", "2017-12-31"), "dimensions/date.yaml": date,
      "sources/desk.yaml": """
      source: desk
      caption: {en: Service desk}
      connector: files
      folder: "\(folder)"
      dialect: {nulls: ["", "?"], timestamp_format: "dd-mm-yyyy HH:MM"}
      tables:
        event:
          file: incident_event_log.csv
          key: [number, sys_mod_count, sys_updated_at]
          changes: full compare
          control_totals: [reassignment_count]
          columns:
            \(incidentColumns.joined(separator: "\n      "))
      """,
      "stars/incident.yaml": """
      star: incident
      caption: {en: Incidents}
      grain: {en: One incident in its last state.}
      kind: accumulating
      key: {number: text}
      dimensions:
        opened: {dimension: date, caption: {en: Opened}}
        resolved: {dimension: date, caption: {en: Resolved}}
      measures:
        events: {type: integer}
        made_sla: {type: integer}
        reopenings: {type: integer}
        without_problem: {type: integer}
      load:
        - from: desk.event as e
          group_by: [e.number]
          values:
            number: e.number
            opened: "min(e.opened_at at time zone 'UTC')::date"
            resolved: "max(e.resolved_at at time zone 'UTC')::date"
            events: count(*)
            made_sla: "(array_agg(e.made_sla::int order by e.sys_mod_count desc, e.sys_updated_at desc))[1]"
            reopenings: max(e.reopen_count)
            without_problem: "count(*) filter (where e.problem_id is null)"
      """,
    ])
  }
}
