internal import CubeModel
internal import Postgres

extension LoadQuery {
  /// `from … where …` over all images of the rows, restricted to those in which the table called `alias` has changed; a
  /// query for each way in which joined rows may be there or be missing.
  ///
  /// Where all are there, `group by … having …` may follow: joined rows that the change leaves as they are do not count.
  ///
  /// Tables are left out that the way to the expressions does not pass: there may then be more rows than the load has,
  /// and each value of the expressions more often or less, but none is missing. All images of a row count, also of one that
  /// is gone; so a row without a partner is not told by there being none, and stands for itself in a query where
  /// expressions rest on it.
  ///
  /// - Parameters:
  ///   - columns: the columns of the table that the load reads, whose changes alone matter; nil where all do.
  ///   - expressions: what is selected, in this order and nothing before it.
  func changes(
    of alias: String, in columns: Set<String>? = nil, towards expressions: [String], outcomes: [String: StagedOutcome]
  ) throws -> [SQL] {
    guard let table = references.first(where: { $0.alias == alias }) else { return [] }
    let queries = try changedImages(of: table, reading: columns, outcomes)
    let changed = Self.rows(of: queries)
    let named = try namedRows(by: alias)
    func images(_ staged: StagedTable, _ name: String) -> SQL {
      guard name != alias else { return changed }
      let all = staged.allImages(runID: context.runID, superseded: outcomes[staged.path]?.superseded)
      return named[name].map { $0.rows(of: all, by: queries) } ?? all
    }
    let joins = try joins(from: alias, towards: expressions)
    let anchors = try anchors()
    let unlike = try columns.flatMap {
      try unlikeBefore(alias, reading: $0, along: joins, towards: expressions, outcomes: outcomes)
    }
    return try missing(among: joins, towards: expressions).map { missing in
      let way = joins.map { join in
        let isBesideMissing = anchors[join.table.alias].map(missing.contains) ?? false
        return missing.contains(join.table.alias) || isBesideMissing ? join.withoutRows : join
      }
      let tables = try from(way, images)
      let condition = try condition(along: way)
      guard missing.contains(alias), let join = joins.first(where: { $0.table.alias == alias }) else {
        // Never null: what is left out by it are the rows without a partner of an outer join.
        let unlike = missing.isEmpty ? unlike : nil
        return "\(tables) where \(Identifier(alias)).plumb_changed is not null\(condition)\(unlike ?? "")"
      }
      return """
        \(tables) where exists (select from \(changed) as \(Identifier(alias)) where \(SQL.expression(join.condition)))\(condition)
        """
    }
  }

  /// The images of a table's rows that the run has brought or replaced, where they differ in some columns, as queries.
  func changedImages(
    of table: LoadDefinition.StagedTable, reading columns: Set<String>?, _ outcomes: [String: StagedOutcome]
  ) throws -> [SQL] {
    let staged = try context.staged(table)
    let outcome = outcomes[staged.path]
    return staged.changedImages(outcome?.changed, superseded: outcome?.superseded, reading: columns)
  }

  /// Rows that several queries give, as one.
  static func rows(of queries: [SQL]) -> SQL { "(\(queries.joined(separator: " union all ")))" }

  /// ` and …`: the condition of the load, where it reads tables of the way alone of which each joined row has one.
  ///
  /// Rows that do not meet it, be they as they were or as they are, are in no fact. But a row without a partner, which no
  /// image tells of, may meet it where the partner does not.
  private func condition(along way: [LoadDefinition.Join]) throws -> SQL {
    guard let condition = load.condition, let read = load.aliases(in: condition, of: try columnsByAlias()),
      read.isSubset(of: [load.from.alias] + way.filter { !$0.keepsUnmatched }.map(\.table.alias))
    else { return "" }
    return " and (\(SQL.expression(condition)))"
  }

  /// `from …` over the rows that the sources have now, without tables that the way to the expressions does not pass.
  func present(towards expressions: [String]) throws -> SQL {
    let (tables, anchors) = (try columnsByAlias(), try anchors())
    let rests = expressions.contains { load.mentioned(in: $0, of: tables).contains { anchors[$0] != nil } }
    if rests { return try joined(where: "") { staged, _ in staged.presentRows } }
    return try from(joins(from: load.from.alias, towards: expressions)) { staged, _ in staged.presentRows }
  }

  /// The joins by which a row of a table leads to the values of expressions.
  private func joins(from alias: String, towards expressions: [String]) throws -> [LoadDefinition.Join] {
    let tables = try columnsByAlias()
    let texts = expressions + bounds
    var needed = texts.reduce(into: [alias, load.from.alias] as Set) {
      $0.formUnion(load.mentioned(in: $1, of: tables))
    }
    var isTold = texts.allSatisfy { load.aliases(in: $0, of: tables) != nil }
    func follow() {
      for join in load.joins.reversed() where needed.contains(join.table.alias) {
        // What hangs on nothing else may be tied to the others by any of those that follow.
        if load.aliases(in: join.condition, of: tables).map({ $0.count < 2 }) ?? true { isTold = false }
        needed.formUnion(load.mentioned(in: join.condition, of: tables))
      }
    }
    follow()
    if !isTold {
      let anchors = try anchors()
      needed.formUnion(references.map(\.alias).filter { anchors[$0] == nil || anchors[$0] == anchors[alias] })
      follow()
    }
    return load.joins.filter { needed.contains($0.table.alias) }
  }

  /// The sets of joined tables without whose rows expressions may have a value all the same, the empty one first.
  ///
  /// A key that is null names nothing; it is such as `coalesce(o.code, a.code)` that count.
  private func missing(among joins: [LoadDefinition.Join], towards expressions: [String]) throws -> [Set<String>] {
    let tables = try columnsByAlias()
    var filled: Set<String> = []
    for text in expressions + bounds where !load.isNullOnNull(text) {
      filled.formUnion(load.mentioned(in: text, of: tables))
    }
    for join in joins where !load.isNullOnNull(join.condition) {
      filled.formUnion(load.mentioned(in: join.condition, of: tables).subtracting([join.table.alias]))
    }
    // What hangs on a table beside others is missing where their rows stand.
    let anchors = try anchors()
    filled.formUnion(filled.compactMap { anchors[$0] })
    let aliases = joins.filter(\.keepsUnmatched).map(\.table.alias).filter(filled.contains)
    return aliases.reduce([[]]) { sets, alias in sets + sets.map { $0.union([alias]) } }
  }

  var bounds: [String] { [load.days?.first, load.days?.last].compactMap(\.self) }
}
