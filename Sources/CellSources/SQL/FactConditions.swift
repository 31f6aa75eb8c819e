internal import CubeQuery
internal import Postgres
internal import StarSchema

/// The conditions of a statement over a fact table, from a request's state, restrictions and ranges.
enum FactConditions {
  /// The rows that were known in a state.
  static func state(_ state: WarehouseState) -> SQL {
    let fact = FactJoins.fact
    switch state {
    case .latest:
      return "\(fact).retired_run is null"
    case .asKnown, .knownOn:
      let run = StampReader.run(knownIn: state)
      return "\(fact).loaded_run <= \(run) and (\(fact).retired_run is null or \(fact).retired_run > \(run))"
    }
  }

  /// The rows that a restriction lets through.
  ///
  /// - Throws: `CellSourceError` for an unknown column, a tuple of the wrong length or a value of the wrong type.
  static func restriction(_ restriction: CellRequest.Restriction, joins: inout FactJoins) throws -> SQL {
    let place = joins.place
    guard restriction.tuples.allSatisfy({ $0.count == restriction.columns.count }) else {
      throw CellSourceError(.malformed, place: place, "a restriction's tuples must be as long as its columns")
    }
    let columns = try restriction.columns.map { try joins.column($0) }
    let names = restriction.columns.map { "\(place), \($0.words)" }
    let patterns = Dictionary(grouping: restriction.tuples) { $0.map { $0 == .null } }
    let alternatives = try patterns.sorted { $0.key.lexicographicallyPrecedes($1.key) { !$0 && $1 } }.map {
      try alternative(tuples: $0.value, isNull: $0.key, columns: columns, names: names)
    }
    let matches: SQL = alternatives.isEmpty ? "false" : "(\(alternatives.joined(separator: " or ")))"
    return restriction.isExclusion ? "\(matches) is not true" : matches
  }

  /// Tuples that are null in the same places.
  private static func alternative(
    tuples: [[MemberValue]], isNull: [Bool], columns: [FactJoins.Column], names: [String]
  ) throws -> SQL {
    var conditions = columns.indices.filter { isNull[$0] }.map { SQL("\(columns[$0].expression) is null") }
    let given = columns.indices.filter { !isNull[$0] }
    let arrays = try given.map { column in
      try columns[column].type.array(of: tuples.map { $0[column] }, place: names[column])
    }
    if let only = given.first, given.count == 1 {
      conditions.append("\(columns[only].expression) = any(\(arrays.joined()))")
    } else if given.count > 1 {
      let expressions = given.map { columns[$0].expression }.joined()
      conditions.append("(\(expressions)) in (select * from unnest(\(arrays.joined())))")
    }
    return conditions.isEmpty ? "true" : "(\(conditions.joined(separator: " and ")))"
  }

  /// The rows that lie in a range; nil when both its ends are open.
  ///
  /// - Throws: `CellSourceError` for an unknown column or a value of the wrong type.
  static func range(_ range: CellRequest.Range, joins: inout FactJoins) throws -> SQL? {
    let place = "\(joins.place), \(range.column.words)"
    let column = try joins.column(range.column)
    // Texts are compared by code point, so that no answer depends on the server's locale.
    let collation: SQL = column.type == .text ? " collate \"C\"" : ""
    var conditions: [SQL] = []
    if let lower = range.lower {
      conditions.append("\(column.expression)\(collation) >= \(try column.type.value(lower, place: place))")
    }
    if let upper = range.upper {
      conditions.append("\(column.expression)\(collation) <= \(try column.type.value(upper, place: place))")
    }
    return conditions.isEmpty ? nil : conditions.joined(separator: " and ")
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
