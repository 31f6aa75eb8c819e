internal import CubeModel
internal import OrderedCollections
internal import Postgres

/// From which tables and by which expression each column is made, as `meta.lineage` keeps it.
struct Lineage {
  let model: Model

  /// Writes it anew.
  func keep(on warehouse: borrowing Connection) throws {
    _ = try warehouse.execute("delete from meta.lineage")
    for dimension in model.warehousedDimensions {
      guard case .loads(let loads) = dimension.origin else { continue }
      try keep(loads, of: "star.dim_\(dimension.name)", on: warehouse)
    }
    for star in model.loadedStars { try keep(star.loads, of: "star.fact_\(star.name)", on: warehouse) }
  }

  private func keep(_ loads: [LoadDefinition], of table: String, on warehouse: borrowing Connection) throws {
    for (position, load) in loads.enumerated() {
      let sources = ([load.from] + load.joins.map(\.table)).map { "\($0.source).\($0.table)" }
      _ = try warehouse.execute(
        """
        insert into meta.lineage (table_name, column_name, load, sources, expression)
        select \(table), name, \(Int32(position + 1)), \(sources), expression
        from unnest(\(Array(load.values.keys)), \(Array(load.values.values))) as v (name, expression)
        """)
    }
  }
}
