import CubeModel
import CubeQuery
import OrderedCollections
import Postgres
import StarSchema

extension ContractWarehouse {
  /// Lays the warehouse's tables out in an empty database, as the loader does.
  func create(in session: Session) async throws {
    try await session.execute(
      script: """
        create schema star; create schema meta;
        create table meta.run (run_id bigint primary key, status text, as_of timestamptz, definitions_hash text);
        """)
    for run in runs {
      try await session.execute(
        "insert into meta.run values (\(run.id), \(run.status), \(run.asOf), \(model.hash))")
    }
    for dimension in model.warehousedDimensions { try await create(dimension, in: session) }
    for star in model.loadedStars { try await create(star, in: session) }
  }

  /// Lays out the tables that exist already, in an empty database.
  func createExisting(in session: Session) async throws {
    try await session.execute("create schema market")
    for (name, table) in existing {
      let columns = table.columns.map { SQL("\(Identifier($0.name)) \(unsafeSQL: $0.sqlType)") }.joined()
      try await session.execute("create table \(Identifier("market", name)) (\(columns))")
      for row in table.rows {
        try await insert(
          row.map(Self.literal), into: Identifier("market", name), table.columns.map { Identifier($0.name) },
          in: session)
      }
    }
  }

  private func create(_ dimension: DimensionDefinition, in session: Session) async throws {
    let table = Identifier("star", "dim_\(dimension.name)")
    let columns = columns(ofDimension: dimension.name)
    let key = Identifier(dimension.origin == .calendar ? "date_key" : "\(dimension.name)_key")
    let history: SQL =
      dimension.isVersioned ? ", valid_from timestamptz, valid_to timestamptz, is_current boolean" : ""
    let use: SQL = dimension.origin == .calendar ? "" : ", is_unused boolean not null default false"
    try await session.execute(
      "create table \(table) (\(key) integer primary key, \(definitions(columns))\(history)\(use))")
    let names =
      [key] + columns.map { Identifier($0.name) } + (dimension.isVersioned ? ["is_current"] : []).map { Identifier($0) }
    for row in dimensionRows[dimension.name] ?? [] {
      let values =
        [SQL("\(row.key)")] + row.values.map(Self.literal) + (dimension.isVersioned ? ["\(row.isCurrent)"] : [])
      try await insert(values, into: table, names, in: session)
    }
    // What the table says of the unknown member must not be seen.
    let unknown =
      [SQL("-1")] + columns.map { $0.type == .text ? SQL("'?'") : SQL("null") }
      + (dimension.isVersioned ? ["true"] : [])
    try await insert(unknown, into: table, names, in: session)
  }

  private func create(_ star: StarDefinition, in session: Session) async throws {
    let table = Identifier("star", "fact_\(star.name)")
    let columns = columns(ofStar: star.name)
    let keys = star.roles.keys.map { Identifier("\($0)_key") }
    let keyDefinitions = keys.map { SQL("\($0) integer not null") }.joined()
    try await session.execute(
      "create table \(table) (\(definitions(columns)), \(keyDefinitions), loaded_run bigint, retired_run bigint)")
    let names = columns.map { Identifier($0.name) } + keys + [Identifier("loaded_run"), Identifier("retired_run")]
    for row in factRows[star.name] ?? [] {
      let runs: [SQL] = ["\(row.loadedRun)", "\(row.retiredRun)"]
      try await insert(
        row.values.map(Self.literal) + row.roleKeys.map { SQL("\($0)") } + runs, into: table, names, in: session)
    }
  }

  private func definitions(_ columns: [(name: String, type: ColumnType)]) -> SQL {
    columns.map { SQL("\(Identifier($0.name)) \(unsafeSQL: $0.type.sqlName)") }.joined()
  }

  private func insert(_ values: [SQL], into table: Identifier, _ names: [Identifier], in session: Session) async throws
  {
    try await session.execute(
      "insert into \(table) (\(names.map { SQL("\($0)") }.joined())) values (\(values.joined()))")
  }

  private static func literal(_ value: MemberValue) -> SQL {
    switch value {
    case .null: "null"
    case .integer(let number): "\(number)"
    case .decimal(let number): "\(number.description)"
    case .double(let number): "\(number)"
    case .text(let text), .date(let text), .timestamp(let text): "\(text)"
    case .boolean(let truth): "\(truth)"
    }
  }
}
