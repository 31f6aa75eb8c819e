internal import Postgres
internal import StarSchema

/// Reads from the database which tables the warehouse has.
enum SchemaCatalogue {
  /// The tables of some schemas.
  static func tables(in schemas: [String], on warehouse: borrowing Connection) throws -> [DescribedTable] {
    var tables = try emptyTables(in: schemas, on: warehouse)
    let places = Dictionary(tables.enumerated().map { (path($1), $0) }) { first, _ in first }
    func update(_ rows: Rows, _ body: (inout DescribedTable, Row) throws -> Void) throws {
      for row in rows {
        guard let place = places[try row.string(0)] else { continue }
        try body(&tables[place], row)
      }
    }
    try update(
      warehouse.rows(
        """
        select n.nspname || '.' || c.relname, a.attname, pg_catalog.format_type(a.atttypid, a.atttypmod), a.attnotnull,
          a.atthasdef or a.attidentity <> '', pg_catalog.col_description(c.oid, a.attnum)
        from pg_catalog.pg_class c
        join pg_catalog.pg_namespace n on n.oid = c.relnamespace
        join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
        where n.nspname = any(\(schemas)) and c.relkind in ('r', 'p')
        order by c.oid, a.attnum
        """)
    ) { table, row in
      table.columns.append(
        DescribedTable.Column(
          try row.string(1), try row.string(2), isRequired: try row.bool(3), hasDefault: try row.bool(4),
          comment: try row.optionalString(5)))
    }
    try update(
      warehouse.rows(
        """
        select n.nspname || '.' || c.relname, i.relname
        from pg_catalog.pg_index x
        join pg_catalog.pg_class c on c.oid = x.indrelid
        join pg_catalog.pg_class i on i.oid = x.indexrelid
        join pg_catalog.pg_namespace n on n.oid = c.relnamespace
        where n.nspname = any(\(schemas)) and not x.indisprimary
        """)
    ) { table, row in table.indexes.insert(try row.string(1)) }
    try update(
      warehouse.rows(
        """
        select n.nspname || '.' || c.relname, k.conname
        from pg_catalog.pg_constraint k
        join pg_catalog.pg_class c on c.oid = k.conrelid
        join pg_catalog.pg_namespace n on n.oid = c.relnamespace
        where n.nspname = any(\(schemas)) and k.contype = 'f'
        """)
    ) { table, row in table.foreignKeys.insert(try row.string(1)) }
    return tables
  }

  private static func emptyTables(in schemas: [String], on warehouse: borrowing Connection) throws -> [DescribedTable] {
    try warehouse.rows(
      """
      select n.nspname, c.relname, pg_catalog.obj_description(c.oid, 'pg_class')
      from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
      where n.nspname = any(\(schemas)) and c.relkind in ('r', 'p')
      order by 1, 2
      """
    ).map { row in
      DescribedTable(
        schema: try row.string(0), name: try row.string(1), comment: try row.optionalString(2), columns: [],
        indexes: [], foreignKeys: [])
    }
  }

  private static func path(_ table: DescribedTable) -> String { table.schema + "." + table.name }
}
