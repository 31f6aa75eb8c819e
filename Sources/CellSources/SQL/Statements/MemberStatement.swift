internal import CubeModel
internal import CubeQuery
internal import OrderedCollections
internal import Postgres
internal import StarSchema

/// The statement for a request for members.
struct MemberStatement {
  let sql: SQL
  let dimension: DimensionDefinition
  private let types: [ColumnType]

  /// - Throws: `CellSourceError` for what the model does not have.
  init(_ request: MemberRequest, model: Model) throws {
    guard let dimension = model.dimensions[request.dimension] else {
      throw CellSourceError.unknown(
        "a dimension", request.dimension, place: "the model", among: model.dimensions.keys)
    }
    let place = "dimension '\(dimension.name)'"
    guard !request.attributes.isEmpty else {
      throw CellSourceError(.malformed, place: place, "a request for members must name an attribute")
    }
    let names = request.attributes + [request.only?.attribute].compactMap(\.self)
    types = try request.attributes.map { try WarehouseTable.type(of: $0, in: dimension, place: place) }
    self.dimension = dimension
    var source = try Self.source(of: dimension, columns: names, currentOnly: request.currentOnly, model: model)
    if let only = request.only {
      let type = try WarehouseTable.type(of: only.attribute, in: dimension, place: place)
      let restriction = CellRequest.Restriction(columns: [], tuples: only.values.map { [$0] })
      source.conditions.append(
        try FactConditions.restriction(
          restriction, on: [Operand(expression: try source.column(only.attribute), type: type)],
          names: ["\(place), attribute '\(only.attribute)'"]))
    }
    let outputs = try zip(request.attributes, types).map { $1.output(try source.column($0)) }
    let conditions: SQL =
      source.conditions.isEmpty ? "" : "\nwhere \(source.conditions.joined(separator: "\n  and "))"
    sql = "select distinct \(outputs.joined())\nfrom \(source.tables)\(conditions)"
  }

  /// Where members are read, and how their columns are written there.
  private struct Source {
    var tables: SQL
    var conditions: [SQL]
    var column: (String) throws -> SQL
  }

  private static func source(
    of dimension: DimensionDefinition, columns: [String], currentOnly: Bool, model: Model
  ) throws -> Source {
    if case .facts(let star) = dimension.origin {
      let facts = try FactRows(star: star, model: model)
      let condition = currentOnly ? try facts.condition(of: .latest) : nil
      return Source(tables: facts.table.fromItem, conditions: [condition].compactMap(\.self)) { name in
        try facts.column(name, of: dimension, place: "dimension '\(dimension.name)'").expression
      }
    }
    let rows = DimensionRows(
      dimension, version: currentOnly ? .current : .ofTheDay, isByNaturalKey: currentOnly)
    return Source(
      tables: rows.tables(joins: dimension.joins(neededBy: columns)), conditions: rows.conditions + rows.listed
    ) { rows.column($0) }
  }

  /// The table from the statement's rows.
  ///
  /// - Throws: `PostgresError` when a column is not of its type.
  func table(from rows: Rows, stamp: WarehouseStamp) throws -> MemberTable {
    let values = try rows.map { row in
      try types.enumerated().map { try $1.memberValue(in: row, column: $0) }
    }
    return MemberTable(stamp: stamp, rows: values)
  }
}
