internal import CubeModel
internal import OrderedCollections
internal import Postgres
internal import StarSchema

extension LoadQuery {
  /// A column that the load may read, numbered among all of them, with its type.
  typealias FlatColumn = (alias: String, name: String, type: String, number: Identifier)

  /// The joined rows: those of tables that stand beside each other one below the other, as a query for each such table.
  ///
  /// Each table is joined with the driving rows alone, so that none of the others' rows pass through its join. The columns
  /// that the load reads come out under numbers; by `lateral` they get their aliases back, for the expressions over them.
  ///
  /// - Parameters:
  ///   - condition: ` where …`, or nothing.
  ///   - keys: the expressions that it reads besides those of the load's own condition.
  ///   - rows: the rows of a table.
  func joined(
    where condition: SQL, over keys: [String] = [], _ rows: (_ staged: StagedTable, _ alias: String) -> SQL
  ) throws -> SQL {
    let besides = load.joins.filter(\.standsBeside).map(\.table.alias)
    guard besides.count > 1 else { return "\(try from(nil, rows))\(condition)" }
    let columns = try flatColumns()
    let anchors = try anchors()
    let branches = try besides.map { beside in
      let present = try aliases(besideOf: beside, anchors, reading: keys)
      let selected = columns.map { column in
        let value: SQL =
          present.contains(column.alias)
          ? "\(Identifier(column.alias)).\(Identifier(column.name))" : "null::\(unsafeSQL: column.type)"
        return SQL("\(value) as \(column.number)")
      }
      let joins = load.joins.compactMap { join -> LoadDefinition.Join? in
        guard present.contains(join.table.alias) else { return nil }
        // A table beside this one whose columns are named all the same: they are null.
        if let anchor = anchors[join.table.alias], anchor != beside { return join.withoutRows }
        return join
      }
      return SQL("select \(selected.joined(separator: ", ")) \(try from(joins, rows))\(condition)")
    }
    let all = references.map(\.alias) + [load.days?.alias].compactMap(\.self)
    return """
      from (\(branches.joined(separator: " union all "))) as plumb_rows\
      \(Self.tables(all, of: columns, in: "plumb_rows"))
      """
  }

  /// Gives numbered columns of rows their aliases back.
  static func tables(_ aliases: [String], of columns: [FlatColumn], in rows: String) -> SQL {
    aliases.map { alias in
      let own = columns.filter { $0.alias == alias }
        .map { SQL("\(unsafeSQL: rows).\($0.number) as \(Identifier($0.name))") }
      return SQL(" cross join lateral (select \(own.joined(separator: ", "))) as \(Identifier(alias))")
    }.joined(separator: "")
  }

  /// The table beside others on which each of them, and each that is joined to one of them, hangs; by alias.
  func anchors() throws -> [String: String] {
    let tables = try columnsByAlias()
    var anchors: [String: String] = [:]
    for join in load.joins {
      let alias = join.table.alias
      if join.standsBeside {
        anchors[alias] = alias
      } else {
        anchors[alias] = load.aliases(in: join.condition, of: tables)?.compactMap { anchors[$0] }.min()
      }
    }
    return anchors
  }

  /// The aliases that the rows of one of the tables beside each other are joined with, it among them.
  private func aliases(
    besideOf beside: String, _ anchors: [String: String], reading keys: [String]
  ) throws -> Set<String> {
    let tables = try columnsByAlias()
    let all = Set(references.map(\.alias))
    var present = all.filter { anchors[$0] == nil || anchors[$0] == beside }
    for text in [load.condition].compactMap(\.self) + bounds + keys {
      present.formUnion(load.aliases(in: text, of: tables) ?? all)
    }
    for join in load.joins.reversed() where present.contains(join.table.alias) {
      let isEmpty = anchors[join.table.alias].map { $0 != beside } ?? false
      if !isEmpty { present.formUnion(load.aliases(in: join.condition, of: tables) ?? all) }
    }
    return present.union([load.days?.alias].compactMap(\.self))
  }

  /// The columns that the load may read, numbered, with their types.
  func flatColumns() throws -> [FlatColumn] {
    var columns: [(alias: String, name: String, type: String)] = []
    for reference in references {
      let staged = try context.staged(reference)
      let read = load.names(readFrom: reference.alias, having: staged.columns)
      for (name, column) in staged.table.columns where read?.contains(name) ?? true {
        columns.append((reference.alias, name, column.type.sqlName))
      }
    }
    if let days = load.days { columns.append((days.alias, LoadDefinition.Days.column, "date")) }
    return columns.enumerated().map { position, column in
      (column.alias, column.name, column.type, Identifier("plumb_\(position + 1)"))
    }
  }
}

extension LoadDefinition.Join {
  /// The join where none of the table's rows is there: its columns are null.
  var withoutRows: Self {
    var join = self
    join.condition = "false"
    join.keepsUnmatched = true
    return join
  }
}
