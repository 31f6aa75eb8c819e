extension CheckDefinition {
  /// Reads a check; one that has no name is called by what it says.
  init(reading node: DefinitionNode) {
    let rule = Rule(reading: node)
    self.init(name: node["name"].text ?? rule.phrase, rule: rule, isBlocking: node["on_failure"].text != "warn")
  }
}

extension CheckDefinition.Rule {
  fileprivate init(reading node: DefinitionNode) {
    if node["unique"].exists {
      self = .unique(node["unique"].texts)
    } else if let column = node["not_null"].text {
      self = .notNull(column)
    } else if let column = node["accepted"].text {
      self = .accepted(column: column, values: node["values"].spellings)
    } else if node["references"].exists {
      let columns = node["references"].text.map { [$0] } ?? node["references"].texts
      self = .references(columns: columns, target: node["in"].text)
    } else if let column = node["range"].text {
      self = .range(column: column, from: node["from"].text, through: node["through"].text)
    } else if let column = node["fresh"].text {
      let within = node["within"].text.flatMap { try? TimeSpan.seconds($0) }
      self = .fresh(column: column, withinSeconds: within ?? 0)
    } else if node["rows"].exists {
      self = .rowCount(fallPercent: node["fall"].number, risePercent: node["rise"].number)
    } else if let column = node["sum"].text {
      self = .sum(column: column, CheckDefinition.SourceSum(reading: node))
    } else {
      self = .condition(node["condition"].text ?? "")
    }
  }

  /// What must hold, in words.
  fileprivate var phrase: String {
    switch self {
    case .condition(let condition): condition
    case .unique(let columns): columns.joined(separator: ", ") + (columns.count == 1 ? " is unique" : " are unique")
    case .notNull(let column): "\(column) is not null"
    case .accepted(let column, _): "\(column) has an accepted value"
    case .references(let columns, let target):
      columns.joined(separator: ", ") + (target.map { " is in \($0)" } ?? " is known")
    case .range(let column, let from?, let through?): "\(column) lies from \(from) through \(through)"
    case .range(let column, let from?, nil): "\(column) is at least \(from)"
    case .range(let column, _, let through): "\(column) is at most \(through ?? "")"
    case .fresh(let column, _): "\(column) is fresh"
    case .rowCount: "rows are about as many as after the last run"
    case .sum(let column, let sum): "\(column) adds up to \(sum.table.source).\(sum.table.table)"
    }
  }
}

extension CheckDefinition.SourceSum {
  fileprivate init(reading node: DefinitionNode) {
    let table = node["source"].text.flatMap { try? LoadDefinition.StagedTable(reading: $0) }
    self.init(
      table: table ?? LoadDefinition.StagedTable(source: "", table: "", alias: ""),
      expression: node["of"].text ?? "", condition: node["where"].text, tolerance: node["tolerance"].text ?? "0")
  }
}
