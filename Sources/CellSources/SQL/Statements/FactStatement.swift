internal import CubeModel
internal import CubeQuery
internal import OrderedCollections
internal import Postgres
internal import StarSchema

/// One statement that answers several requests: those of one scope.
///
/// Their groupings become grouping sets, their measures are asked for once; the number of the set in the first output
/// column says to which requests a row belongs.
struct FactStatement {
  /// The statements that look for first and last keys of restrictions.
  let probes: [SQL]
  /// The positions of the requests among all that were asked.
  let positions: [Int]
  let star: String
  let state: WarehouseState
  private let query: FactQuery
  private let terms: [SQL]
  /// The parts to which facts are summed up before they are joined; nil when they are not.
  private let parts: OrderedDictionary<String, SQL>?
  private let requests: [CellRequest]
  private let groups: GroupColumns
  private let measures: [(measure: CellRequest.BaseMeasure, term: MeasureTerm)]
  /// The most rows that are wanted; nil for any number.
  private let mostRows: Int?

  /// The statements that answer all requests.
  ///
  /// - Throws: `CellSourceError` for what the model does not have.
  static func statements(
    for requests: [CellRequest], model: Model, estimates: Estimates
  ) throws -> [FactStatement] {
    try StatementScope.bundles(of: requests, model: model, estimates: estimates).map { bundle in
      try FactStatement(bundle, of: requests, model: model, estimates: estimates)
    }
  }

  private init(
    _ bundle: StatementScope.Bundle, of all: [CellRequest], model: Model, estimates: Estimates
  ) throws {
    let scope = bundle.scope
    let requests = bundle.positions.map { all[$0] }
    let facts = try FactRows(star: scope.star, model: model)
    var query = FactQuery(facts, grouping: Set(requests.flatMap(\.grouping)))
    let groups = try GroupColumns(of: requests.map(\.grouping), in: &query)
    var measures: [(measure: CellRequest.BaseMeasure, term: MeasureTerm)] = []
    for measure in requests.flatMap(\.measures) where !measures.contains(where: { $0.measure == measure }) {
      measures.append((measure, try MeasureTerm(measure, in: &query)))
    }
    if let condition = try facts.condition(of: scope.state) { query.require(ofFacts: condition) }
    for restriction in scope.restrictions { try query.restrict(to: restriction, estimates: estimates) }
    try query.restrict(toAnyOf: scope.alternatives)
    for range in scope.ranges { try query.restrict(to: range, estimates: estimates) }

    (terms, parts) = Self.terms(measures.map(\.term), in: &query, estimates: estimates)
    self.query = query
    probes = query.probes
    self.positions = bundle.positions
    self.star = scope.star
    self.state = scope.state
    self.requests = requests
    self.groups = groups
    self.measures = measures
    mostRows = requests.compactMap(\.mostRows).min()
  }

  /// The measures, and the parts of them to which facts are summed up before where that leaves few.
  private static func terms(
    _ measures: [MeasureTerm], in query: inout FactQuery, estimates: Estimates
  ) -> (terms: [SQL], parts: OrderedDictionary<String, SQL>?) {
    guard !query.columns.isEmpty, estimates.isWorthwhile(summing: query.rows, by: query.columns.values) else {
      return (measures.map { $0.expression(in: &query) }, nil)
    }
    var parts: OrderedDictionary<String, SQL> = [:]
    let terms = measures.enumerated().map { position, measure in
      var name = "part \(position + 1)"
      while query.columns[name] != nil { name += "'" }
      parts[name] = measure.part
      return measure.expression(ofParts: "\(FactQuery.facts).\(Identifier(name))")
    }
    return (terms, parts)
  }

  /// The statement's text and binds.
  ///
  /// - Parameter spans: what probes have found.
  func sql(_ spans: KeyCondition.Spans = [:]) -> SQL {
    let statement: SQL = """
      select \(([groups.set] + groups.outputs + terms).joined(separator: ",\n  "))
      \(query.source(sums: parts, spans: spans))\(groups.clause)
      """
    // One row more tells that there are too many, and no more are sent.
    guard let mostRows else { return statement }
    return "\(statement)\nlimit \(mostRows + 1)"
  }

  /// The tables for `positions`, in that order, from the statement's rows.
  ///
  /// - Throws: `CellSourceError` on overflow, and where there are more rows than are wanted.
  func tables(from rows: Rows, stamp: WarehouseStamp) throws -> [CellTable] {
    if let mostRows, rows.count > mostRows { throw CellSourceError.tooManyRows(mostRows, of: star) }
    let rowsBySet = try groups.rowsBySet(rows)
    return try requests.map { request in
      let own = rowsBySet[groups.setNumber(of: request.grouping)] ?? []
      let keys = try request.grouping.map { try groups.values(of: $0, in: rows, at: own) }
      let values = try request.measures.map { measure in
        try Task.checkCancellation()
        guard let position = measures.firstIndex(where: { $0.measure == measure }) else { return [CellValue]() }
        let column = 1 + groups.outputs.count + position
        return try own.map { try measures[position].term.value(in: rows[$0], column: column) }
      }
      return CellTable(stamp: stamp, rowCount: own.count, keys: keys, values: values)
    }
  }
}
