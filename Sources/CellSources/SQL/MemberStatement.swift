internal import CubeModel
internal import CubeQuery
internal import OrderedCollections
internal import Postgres
internal import StarSchema

/// The statement for a request for members.
struct MemberStatement {
  let sql: SQL
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
    let types = try request.attributes.map { try WarehouseTable.type(of: $0, in: dimension, place: place) }
    var conditions: [SQL] = ["\(WarehouseTable.key(of: dimension)) <> \(WarehouseTable.unknownMemberKey)"]
    if request.currentOnly, dimension.isVersioned { conditions.append("is_current") }
    if let only = request.only {
      let type = try WarehouseTable.type(of: only.attribute, in: dimension, place: place)
      let column = Identifier(only.attribute)
      let values = only.values.filter { $0 != .null }
      let matches: SQL =
        "\(column) = any(\(try type.array(of: values, place: "\(place), attribute '\(only.attribute)'")))"
      conditions.append(values.count < only.values.count ? "(\(matches) or \(column) is null)" : matches)
    }
    let outputs = zip(request.attributes, types).map { $1.output("\(Identifier($0))") }
    sql = """
      select distinct \(outputs.joined())
      from \(WarehouseTable.name(of: dimension))
      where \(conditions.joined(separator: " and "))
      """
    self.types = types
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
