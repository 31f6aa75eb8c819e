import CubeModel

/// What is said of checks after a load.
struct CheckWords {
  let site: Site

  /// The section about checks.
  func section(of checks: [CheckDefinition]) -> SectionView {
    var section = SectionView("checks", site.say(.checks))
    section.tables = [table(of: checks)]
    return section
  }

  /// Checks as a table.
  ///
  /// - Parameter title: the name above the table, where it stands with others.
  func table(of checks: [CheckDefinition], title: Prose? = nil) -> TableView {
    var table = TableView(
      site.word(.checks), title: title, [site.word(.check), site.word(.mustHold), site.word(.onFailure)])
    for check in checks {
      table.add(.strong(Prose(check.name)), prose(of: check.rule), site.say(check.isBlocking ? .blocks : .warns))
    }
    return table
  }

  private func prose(of rule: CheckDefinition.Rule) -> Prose {
    switch rule {
    case .condition(let condition): return .code(condition)
    case .unique(let columns): return site.say(.isUnique, ["columns": list(columns)])
    case .notNull(let column): return site.say(.isThere, ["column": .code(column)])
    case .accepted(let column, let values):
      return site.say(.isOneOf, ["column": .code(column), "values": list(values)])
    case .references(let columns, let target):
      guard let target else { return site.say(.isKnown, ["columns": list(columns)]) }
      return site.say(.isFoundIn, ["columns": list(columns), "target": .code(target)])
    case .range(let column, let from, let through):
      let bounds = [from.map { Prose("≥\u{00A0}\($0)") }, through.map { Prose("≤\u{00A0}\($0)") }].compactMap(\.self)
      return .code(column) + " " + site.list(bounds)
    case .fresh(let column, let seconds):
      return site.say(
        .isFresh, ["column": .code(column), "span": SpanWords(site: site).prose(ofSeconds: seconds)])
    case .rowCount(let fall, let rise):
      let bounds = [fall.map { "\u{2212}\(Self.percent($0))" }, rise.map { "+\(Self.percent($0))" }].compactMap(\.self)
      return site.say(.rowsLikeLast, ["bounds": site.list(bounds.map { Prose($0) })])
    case .sum(let column, let source):
      let table = site.table(source.table.table, of: source.table.source)
      return site.say(
        .sumsTo, ["column": .code(column), "expression": .code(source.expression), "table": table])
    }
  }

  private func list(_ names: [String]) -> Prose { site.list(names.map { .code($0) }) }

  private static func percent(_ number: Double) -> String {
    number == number.rounded() && number.magnitude < 1e15 ? "\(Int(number))%" : "\(number)%"
  }
}
