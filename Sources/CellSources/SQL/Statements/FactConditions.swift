internal import CubeQuery
internal import Postgres
internal import StarSchema

/// The conditions of a statement over a fact table, in whatever scope their operands stand.
enum FactConditions {
  /// The rows that a restriction lets through.
  ///
  /// - Parameter names: what to call each operand.
  /// - Throws: `CellSourceError` for a value of the wrong type.
  static func restriction(
    _ restriction: CellRequest.Restriction, on operands: [Operand], names: [String]
  ) throws -> SQL {
    let patterns = Dictionary(grouping: restriction.tuples) { $0.map { $0 == .null } }
    let alternatives = try patterns.sorted { $0.key.lexicographicallyPrecedes($1.key) { !$0 && $1 } }.map {
      try alternative(tuples: $0.value, isNull: $0.key, operands: operands, names: names)
    }
    let matches: SQL = alternatives.isEmpty ? "false" : "(\(alternatives.joined(separator: " or ")))"
    return restriction.isExclusion ? "\(matches) is not true" : matches
  }

  /// Tuples that are null in the same places.
  private static func alternative(
    tuples: [[MemberValue]], isNull: [Bool], operands: [Operand], names: [String]
  ) throws -> SQL {
    var conditions = operands.indices.filter { isNull[$0] }.map { operands[$0].isNull }
    let given = operands.indices.filter { !isNull[$0] }
    let arrays = try given.map { column in
      try operands[column].type.array(of: tuples.map { $0[column] }, place: names[column])
    }
    if !given.isEmpty {
      conditions.append(
        anyAncestor(of: given.map { operands[$0] }) { expressions in
          expressions.count == 1
            ? "\(expressions.joined()) = any(\(arrays.joined()))"
            : "(\(expressions.joined())) in (select * from unnest(\(arrays.joined())))"
        })
    }
    return conditions.isEmpty ? "true" : "(\(conditions.joined(separator: " and ")))"
  }

  /// The condition that `test` makes of the operands' values: for those that stand for ancestors, of any of them.
  private static func anyAncestor(of operands: [Operand], fulfil test: ([SQL]) -> SQL) -> SQL {
    var tables: [SQL] = []
    var ties: [SQL] = []
    let values = operands.map { operand in
      guard let rows = operand.ancestors else { return operand.expression }
      let alias = Identifier("line \(tables.count + 1)")
      tables.append("(\(rows.sql)) as \(alias)")
      ties.append("\(alias).\(AncestorRows.member) = \(operand.expression)")
      return "\(alias).\(AncestorRows.ancestor)"
    }
    let condition = test(values)
    if tables.isEmpty { return condition }
    if operands.count == 1 {
      // Not correlated, so that the members are found once.
      let member: SQL = "\(Identifier("line 1")).\(AncestorRows.member)"
      return "\(operands[0].expression) in (select \(member) from \(tables.joined()) where \(condition))"
    }
    let conditions = (ties + [condition]).joined(separator: " and ")
    return "exists (select from \(tables.joined()) where \(conditions))"
  }

  /// The rows that lie in a range; nil when both its ends are open.
  ///
  /// - Throws: `CellSourceError` for a value of the wrong type.
  static func range(_ range: CellRequest.Range, on operand: Operand, name: String) throws -> SQL? {
    // Texts are compared by code point, so that no answer depends on the server's locale.
    let collation: SQL = operand.type == .text ? " collate \"C\"" : ""
    let lower = try range.lower.map { try operand.type.value($0, place: name) }
    let upper = try range.upper.map { try operand.type.value($0, place: name) }
    guard lower != nil || upper != nil else { return nil }
    return anyAncestor(of: [operand]) { values in
      let ends = [lower.map { SQL(">= \($0)") }, upper.map { SQL("<= \($0)") }].compactMap(\.self)
      return ends.map { SQL("\(values.joined())\(collation) \($0)") }.joined(separator: " and ")
    }
  }
}

extension CellColumn {
  /// The column in words, for an error's place.
  var words: String {
    switch self {
    case .attribute(let role, let name, _): "attribute '\(name)' of role '\(role)'"
    case .fact(let name): "column '\(name)'"
    case .ancestor(let role, let hierarchy): "hierarchy '\(hierarchy)' of role '\(role)'"
    }
  }
}
