internal import CubeModel
internal import CubeQuery
internal import OrderedCollections
internal import Postgres
internal import StarSchema

/// Where a restriction is laid on a statement.
///
/// On columns of the facts, or of one dimension, it is laid on the facts themselves (for a dimension as a semi-join by
/// its key), so that fewer are read, summed up and joined. Not so where a dimension is joined all the same and the
/// restriction lets in most of its rows; and not where it needs the null of a member that is not known, or columns of
/// several tables.
extension FactQuery {
  /// From this share of a dimension's rows on, a semi-join costs more than it spares.
  private static let largeShare = 0.34

  /// Below this share of a dimension's rows a semi-join costs next to nothing.
  private static let smallShare = 0.05

  /// Lets through what a restriction does.
  ///
  /// - Throws: `CellSourceError` for an unknown column, a tuple of the wrong length or a value of the wrong type.
  mutating func restrict(to restriction: CellRequest.Restriction, estimates: Estimates) throws {
    guard restriction.tuples.allSatisfy({ $0.count == restriction.columns.count }) else {
      throw CellSourceError(.malformed, place: place, "a restriction's tuples must be as long as its columns")
    }
    let isStrict = !restriction.isExclusion && !restriction.tuples.contains { $0.contains(.null) }
    let names = restriction.columns.map { "\(place), \($0.words)" }
    let share: ([FactColumn], DimensionRows) -> Double? = { columns, rows in
      guard !restriction.isExclusion, columns.allSatisfy({ $0.ancestors == nil }) else { return nil }
      return estimates.share(
        ofTuples: restriction.tuples.count, columns: columns.compactMap(\.dimensionColumn), of: rows)
    }
    try lay(
      on: restriction.columns, isStrict: isStrict, admitsAncestorKeys: !restriction.isExclusion, share: share,
      estimates: estimates,
      condition: { try FactConditions.restriction(restriction, on: $0, names: names) })
  }

  /// Lets through what all restrictions of at least one list do; all where there are no lists.
  ///
  /// - Throws: `CellSourceError` for an unknown column, a tuple of the wrong length or a value of the wrong type.
  mutating func restrict(toAnyOf alternatives: [[CellRequest.Restriction]]) throws {
    guard !alternatives.isEmpty else { return }
    let conditions = try alternatives.map { restrictions -> SQL in
      let conditions = try restrictions.map { try condition($0) }
      return conditions.isEmpty ? "true" : "(\(conditions.joined(separator: " and ")))"
    }
    require("(\(conditions.joined(separator: " or ")))")
  }

  /// A restriction as a condition of joined rows, whatever else holds.
  private mutating func condition(_ restriction: CellRequest.Restriction) throws -> SQL {
    guard restriction.tuples.allSatisfy({ $0.count == restriction.columns.count }) else {
      throw CellSourceError(.malformed, place: place, "a restriction's tuples must be as long as its columns")
    }
    let operands = try restriction.columns.map { column in
      let found = try FactColumn(column, of: rows)
      let isGroup = found.ancestors != nil && grouping.contains(column)
      dropUnmatched(by: found)
      return isGroup
        ? Operand(expression: expression(of: found), type: found.type)
        : found.operand(expression(of: found.own), isNullable: !dropsUnmatched)
    }
    return try FactConditions.restriction(
      restriction, on: operands, names: restriction.columns.map { "\(place), \($0.words)" })
  }

  /// Lets through what a range does.
  ///
  /// - Throws: `CellSourceError` for an unknown column or a value of the wrong type.
  mutating func restrict(to range: CellRequest.Range, estimates: Estimates) throws {
    let name = "\(place), \(range.column.words)"
    _ = try FactColumn(range.column, of: rows)
    guard range.lower != nil || range.upper != nil else { return }
    try lay(
      on: [range.column], isStrict: true, admitsAncestorKeys: true, share: { _, _ in nil }, estimates: estimates,
      condition: { try FactConditions.range(range, on: $0[0], name: name) ?? "true" })
  }

  private mutating func lay(
    on cellColumns: [CellColumn], isStrict: Bool, admitsAncestorKeys: Bool,
    share: ([FactColumn], DimensionRows) -> Double?, estimates: Estimates,
    condition: ([Operand]) throws -> SQL
  ) throws {
    let columns = try cellColumns.map { column in
      let found = try FactColumn(column, of: rows)
      return admitsAncestorKeys && found.ancestors != nil && !grouping.contains(column)
        ? found.byFactKey(of: rows) : found
    }
    let isGroup = zip(cellColumns, columns).map { $1.ancestors != nil && grouping.contains($0) }
    if !isGroup.contains(true) {
      if columns.allSatisfy({ $0.own.factExpression != nil }) {
        require(
          ofFacts: try condition(
            columns.map {
              $0.operand($0.own.factExpression ?? "null", isNullable: !dropsUnmatched)
            }))
        return
      }
      if isStrict || dropsUnmatched, let (members, factKey) = Self.common(columns) {
        let share = share(columns, members)
        let isLarge = share.map { $0 >= Self.largeShare } ?? false
        let isJoined = hasJoined(members, factKey: factKey)
        let mayBeJoined =
          isJoined
          || estimates.isWorthwhile(
            summing: rows, by: Array(self.columns.values) + [rows.table.column(factKey)])
        if !isLarge || !mayBeJoined {
          let inner = try condition(
            columns.map {
              $0.operand($0.own.dimensionExpression ?? "null", isNullable: !dropsUnmatched)
            })
          let joins = columns.flatMap(\.own.joins)
          let mayBeSpan =
            share ?? 1 >= Self.smallShare && columns.allSatisfy { $0.ancestors == nil }
            && estimates.areWholeNumbers(keysOf: members, in: rows, factKey: factKey)
          require(
            ofFacts: members.holds(
              key: rows.table.column(factKey), where: inner, joins: Array(OrderedSet(joins)), mayBeSpan: mayBeSpan))
          return
        }
      }
    }
    var operands: [Operand] = []
    for (column, isGroup) in zip(columns, isGroup) {
      dropUnmatched(by: column)
      operands.append(
        isGroup
          ? Operand(expression: expression(of: column), type: column.type)
          : column.operand(expression(of: column.own), isNullable: !dropsUnmatched))
    }
    require(try condition(operands))
  }

  /// The rows of the one dimension that all columns are of, with the column by which facts refer to them.
  private static func common(_ columns: [FactColumn]) -> (DimensionRows, factKey: String)? {
    guard case .dimension(let first, let factKey, _, _)? = columns.first?.own else { return nil }
    let probe = JoinedDimension(first, factKey: factKey, factOutput: Identifier(factKey), alias: facts)
    let isCommon = columns.allSatisfy { column in
      guard case .dimension(let rows, let key, _, _) = column.own else { return false }
      return probe.serves(rows, factKey: key)
    }
    return isCommon ? (first, factKey) : nil
  }
}

extension FactColumn {
  /// The ancestors by the key that facts hold themselves, where the dimension's rows are not needed for it.
  fileprivate func byFactKey(of facts: FactRows) -> FactColumn {
    guard case .ancestor(let rows, let member) = self, member.isKeyOfExistingTable,
      case .dimension(_, let factKey, _, let type) = member
    else { return self }
    return .ancestor(rows, member: .fact(name: factKey, expression: facts.table.column(factKey), type: type))
  }

  /// - Parameter isNullable: whether a fact without a member has null for its ancestors; otherwise it has none at all.
  fileprivate func operand(_ expression: SQL, isNullable: Bool) -> Operand {
    Operand(
      expression: expression, type: type, ancestors: ancestors, isNullable: isNullable || ancestors == nil)
  }

  /// The column in the scope of the fact table, if it is one of its own.
  fileprivate var factExpression: SQL? {
    if case .fact(_, let expression, _) = self { expression } else { nil }
  }

  /// The column in the scope of its dimension's tables, if it is one of a dimension.
  fileprivate var dimensionExpression: SQL? {
    if case .dimension(let rows, _, let name, _) = self { rows.column(name) } else { nil }
  }

  fileprivate var dimensionColumn: String? {
    if case .dimension(_, _, let name, _) = self { name } else { nil }
  }

  fileprivate var joins: [ExistingJoin] {
    if case .dimension(let rows, _, let name, _) = self { rows.dimension.joins(neededBy: [name]) } else { [] }
  }
}
