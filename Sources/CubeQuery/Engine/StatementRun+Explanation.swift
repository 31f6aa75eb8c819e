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
  var explanation: String {
    let what = measures.map { "\($0.aggregate.rawValue)(\($0.column ?? "rows"))" }.joined(separator: ", ")
    let groups = grouping.map(\.explanation).joined(separator: ", ")
    // Only what a role does not see is kept out; how much that is, and on which level, is not told.
    var limits = restrictions.filter { !$0.isExclusion }.map { restriction in
      let columns = restriction.columns.map(\.explanation).joined(separator: ", ")
      let number = restriction.tuples.count
      return "\(columns) in \(number) \(number == 1 ? "value" : "values")"
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
