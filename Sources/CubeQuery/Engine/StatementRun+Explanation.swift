internal import MDX
internal import StarSchema

extension StatementRun {
  /// Tells what the statement asks the store for: it is answered, and its requests are written down.
  func explanation(of statement: MDXStatement) async throws -> String {
    isExplaining = true
    _ = try await cellSet()
    let calls = "\(callCount) \(callCount == 1 ? "call" : "calls")"
    let requests = "\(requestCount) \(requestCount == 1 ? "request" : "requests")"
    return (["\(requests) for base cells in \(calls)"] + explained).joined(separator: "\n")
  }
}

extension CellRequest {
  /// The request in a line: `star 'sales': sum(unit_sales) by the_year; store_state in 3 values`.
  func explanation(hiding secrets: RequestSecrets) -> String {
    func written(_ columns: [CellColumn]) -> String {
      columns.filter { !secrets.columns.contains($0) }.map(\.explanation).joined(separator: ", ")
    }
    let what = measures.map { "\($0.aggregate.rawValue)(\($0.column ?? "rows"))" }.joined(separator: ", ")
    let groups = written(grouping)
    let told = restrictions.filter(secrets.tells)
    var limits = told.map { restriction in
      let number = restriction.tuples.count
      return "\(written(restriction.columns)) in \(number) \(number == 1 ? "value" : "values")"
    }
    if limits.count < restrictions.count || !alternatives.isEmpty { limits.append("only what the role sees") }
    return "star '\(star)': \(what)" + (groups.isEmpty ? "" : " by \(groups)")
      + (limits.isEmpty ? "" : "; " + limits.joined(separator: "; "))
  }
}

extension CellColumn {
  fileprivate var explanation: String {
    switch self {
    case .attribute(let role, let name, _): "\(role).\(name)"
    case .fact(let name): name
    case .ancestor(let role, let hierarchy): "\(role).\(hierarchy) and above"
    }
  }
}
