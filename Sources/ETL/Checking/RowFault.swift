internal import CubeModel
internal import OrderedCollections
internal import Postgres

/// The condition under which a row breaks a check, as SQL over the subject's rows.
struct RowFault {
  let subject: CheckSubject
  let model: Model

  /// The condition; nil for a check that cannot be told of one row.
  func condition(_ rule: CheckDefinition.Rule) -> SQL? {
    switch rule {
    case .condition(let text): "\(SQL.expression(text)) is false"
    case .notNull(let column): subject.isEmpty(column)
    case .accepted(let column, let values):
      "\(Identifier(column))::text not in (\(values.map { SQL("\(literal: $0)") }.joined(separator: ", ")))"
    case .range(let column, let from, let through):
      [from.map { ("<", $0) }, through.map { (">", $0) }].compactMap(\.self)
        .map { "\(Identifier(column)) \(unsafeSQL: $0) \(subject.value($1, of: column))" }.joined(separator: " or ")
    case .references(let columns, let target): isUnknown(columns, target)
    case .unique, .fresh, .rowCount, .sum: nil
    }
  }

  /// Whether what a row refers to is not there.
  private func isUnknown(_ columns: [String], _ target: String?) -> SQL? {
    guard let target else {
      return columns.first.flatMap { role in
        subject.roles[role].map { dimension in
          dimension.isCalendar
            ? "false"
            : """
            \(Identifier(role + "_key")) in (select \(Identifier(dimension.key)) from \(dimension.identifier) \
            where is_inferred)
            """
        }
      }
    }
    guard let (rows, key) = rows(of: target), key.count == columns.count else { return nil }
    let refers = columns.map { SQL("\(own($0)) is not null") }.joined(separator: " and ")
    let matches = zip(columns, key).map { SQL("plumb_target.\(Identifier($1)) = \(own($0))") }.joined(
      separator: " and ")
    return "\(refers) and not exists (select from \(rows) as plumb_target where \(matches))"
  }

  /// A column of the subject itself, told apart from the target's.
  private func own(_ column: String) -> SQL {
    let alias = subject.name.split(separator: ".").last.map(String.init) ?? subject.name
    return "\(Identifier(alias)).\(Identifier(column))"
  }

  /// The rows that are referred to, with their key.
  private func rows(of target: String) -> (SQL, [String])? {
    switch subject.kind {
    case .dimension:
      return model.dimensions[target].map { definition in
        let table = DimensionTable(definition: definition)
        let known: SQL = "(select * from \(table.identifier) where \(Identifier(table.key)) <> -1 and not is_inferred)"
        return (known, table.naturalKey)
      }
    case .sourceTable:
      let path = target.split(separator: ".", maxSplits: 1).map(String.init)
      guard path.count == 2, let source = model.sources[path[0]], let table = source.tables[path[1]] else { return nil }
      return (StagedTable(source: source, table: table).presentRows, table.key)
    case .star: return nil
    }
  }
}
