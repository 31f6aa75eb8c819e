internal import Connectors
internal import CubeModel
internal import OrderedCollections
internal import Postgres
internal import StarSchema

/// Makes room for columns that are not as they are declared, and brings what has landed of them into the declared form.
struct DriftLanding {
  let staged: StagedTable
  let drift: ColumnDrift
  /// The table in which rows land.
  let arrival: Identifier

  /// The columns that staging has besides the declared ones, as a table that evolves keeps them; new ones are added.
  ///
  /// They hold text, whatever the source has: nobody has said yet what they are.
  func takenColumns(on warehouse: borrowing Connection) throws -> [String] {
    guard staged.table.drift == .evolve else { return [] }
    for name in drift.additional.keys {
      _ = try warehouse.execute("alter table \(staged.identifier) add column if not exists \(Identifier(name)) text")
    }
    let own = Set(staged.landedColumns + [StagingColumn.run, StagingColumn.gone])
    let taken = try warehouse.rows(
      """
      select attname, format_type(atttypid, atttypmod) from pg_catalog.pg_attribute
      where attrelid = \(literal: staged.identifier.description)::regclass and attnum > 0 and not attisdropped
      order by attnum
      """
    ).map { (try $0.string(0), try $0.string(1)) }.filter { !own.contains($0.0) }
    for (name, type) in taken where type != "text" {
      let column = Identifier(name)
      _ = try warehouse.execute(
        "alter table \(staged.identifier) alter column \(column) type text using \(column)::text")
    }
    return taken.map(\.0)
  }

  /// The statements that let the arrival take texts where the declared types would refuse them.
  var makeRoom: [SQL] {
    var statements: [SQL] = []
    if !staged.landsText {
      statements += drift.retyped.keys.map {
        "alter table \(arrival) alter column \(Identifier($0)) type text"
      }
    }
    if staged.table.drift == .setAside {
      // Staging may have such a column from when it was declared, or taken.
      statements += drift.additional.keys.flatMap { name -> [SQL] in
        [
          "alter table \(arrival) drop column if exists \(Identifier(name))",
          "alter table \(arrival) add column \(Identifier(name)) text",
        ]
      }
    }
    return statements
  }

  /// Numbers as texts without the zeros behind the point that their type in the source puts there.
  var trimNumbers: [SQL] {
    guard !staged.landsText else { return [] }
    return drift.retyped.filter { $0.value == "numeric" }.keys.map { name in
      let column = Identifier(name)
      return "update \(arrival) set \(column) = trim_scale(\(column)::numeric)::text where \(column) is not null"
    }
  }

  /// Why rows do not fit a declaration that sets them aside.
  var faults: [SQL] {
    guard staged.table.drift == .setAside else { return [] }
    var faults = drift.missing.map { SQL("\(literal: "the source has no column '\($0)' any more")") }
    faults += drift.additional.keys.map {
      SQL("case when t.\(Identifier($0)) is not null then \(literal: "column '\($0)' is not declared") end")
    }
    return faults
  }

  /// The statements that turn the texts that were found to fit into values of their declared types.
  var convert: [SQL] {
    guard !staged.landsText else { return [] }
    return drift.retyped.keys.compactMap { name in
      guard let column = staged.table.columns[name],
        let reading = staged.reading(of: name, alias: arrival.name, asText: true)
      else { return nil }
      return """
        alter table \(arrival) alter column \(Identifier(name)) type \(unsafeSQL: column.type.stagedType) \
        using \(reading.value)
        """
    }
  }
}
