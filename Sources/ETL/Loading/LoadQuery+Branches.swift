internal import CubeModel
internal import OrderedCollections
internal import Postgres

extension LoadQuery {
  /// The load with its aggregates each over the rows of one of the tables beside each other; nil where they cannot be taken
  /// apart.
  func branched() throws -> BranchedLoad? {
    try BranchedLoad(load, anchors: anchors(), tables: columnsByAlias())
  }

  /// `from (…) as plumb_groups`: the groups with their aggregates as columns.
  ///
  /// The driving rows are read once and their groups numbered, null being a group like any other. Each table beside others is
  /// joined with them alone, and what it comes to by number is put beside the groups. By full joins, which are never
  /// nested loops: of groups by number the planner believes that there are few.
  ///
  /// - Parameters:
  ///   - driving: the table with the driving rows; nil where the query is to read them itself, and all of them.
  ///   - masks: which branches a change concerns, where the driving rows bear for which of them each is read.
  ///   - readsOnce: whether each staged value is read as its type once a row, rather than wherever it is named.
  func body(
    of branched: BranchedLoad, driving: Identifier?, masks: BranchMasks?, readsOnce: Bool
  ) throws -> SQL {
    let anchors = try anchors()
    let columns = try drivingColumns(branched, anchors)
    let source = driving.map { SQL("\($0) as plumb_driving") } ?? "plumb_driving"
    var selected = load.groupBy.indices.map { SQL("plumb_group.\(Identifier(BranchedLoad.group($0)))") }
    selected += (masks?.columnsOfGroups ?? []).map { SQL("plumb_group.\($0)") }
    var joins: SQL = ""
    for (position, beside) in branched.besides.enumerated() {
      let name = Identifier("plumb_branch_\(position + 1)")
      var tables = Self.tables(Set(columns.map(\.alias)).sorted(), of: columns, in: "plumb_driving")
      for join in self.joins(ofBranch: beside, anchors) {
        tables += try joining(join) { staged, _ in staged.presentRows(in: nil, readsOnce: readsOnce) }
      }
      joins += """
         full join (
          select plumb_driving.plumb_number, \(Self.results(of: branched, beside)) from \(source)\(tables)\
        \(masks?.restriction(to: beside) ?? "") group by plumb_driving.plumb_number
        ) as \(name) on \(name).plumb_number = plumb_group.plumb_number
        """
      for (position, aggregate) in branched.aggregates.enumerated() where aggregate.beside == beside {
        let column = Identifier(BranchedLoad.aggregate(position))
        selected.append(aggregate.counts ? "coalesce(\(name).\(column), 0) as \(column)" : "\(name).\(column)")
      }
    }
    let rows: SQL =
      driving == nil
      ? "with plumb_driving as materialized (\(try drivingRows(of: branched, readsOnce: readsOnce))) " : ""
    return """
      from (
        \(rows)select \(selected.joined(separator: ", "))
        from (select * from \(source) where plumb_place = 1) as plumb_group\(joins)
      ) as \(Identifier(BranchedLoad.alias))
      """
  }

  /// The driving rows as a query.
  ///
  /// - Parameters:
  ///   - restriction: a further condition on them.
  ///   - additional: what they are joined with, and its columns.
  func drivingRows(
    of branched: BranchedLoad, restrictedTo restriction: SQL? = nil,
    with additional: (columns: SQL, joins: SQL) = ("", ""),
    readsOnce: Bool = false
  ) throws -> SQL {
    let anchors = try anchors()
    let tables = try from(load.joins.filter { anchors[$0.table.alias] == nil }) { staged, _ in
      staged.presentRows(in: nil, readsOnce: readsOnce)
    }
    let columns = try drivingColumns(branched, anchors)
    return """
      select \(numbered(columns))\(additional.columns) \(tables)\(additional.joins)\(condition(restrictedTo: restriction))
      """
  }

  /// What is selected of the driving rows: the number of their group, their place in it, what it is told by, and columns.
  private func numbered(_ columns: [FlatColumn]) -> SQL {
    let groups = load.groupBy.map { SQL.expression($0) }
    let key = groups.joined(separator: ", ")
    let named = groups.enumerated().map { SQL("\($1) as \(Identifier(BranchedLoad.group($0)))") }
    let others = columns.map { SQL("\(Identifier($0.alias)).\(Identifier($0.name)) as \($0.number)") }
    return """
      dense_rank() over (order by \(key)) as plumb_number, row_number() over (partition by \(key)) as plumb_place, \
      \((named + others).joined(separator: ", "))
      """
  }

  /// The aggregates that go over the rows of one of the tables beside each other.
  private static func results(of branched: BranchedLoad, _ beside: String) -> SQL {
    branched.aggregates.enumerated().filter { $0.element.beside == beside }.map { position, aggregate in
      SQL("\(SQL.expression(aggregate.text)) as \(Identifier(BranchedLoad.aggregate(position)))")
    }.joined(separator: ", ")
  }

  /// The joins of a table beside others and of what hangs on it, without driving rows that have none of its rows.
  private func joins(ofBranch beside: String, _ anchors: [String: String]) -> [LoadDefinition.Join] {
    var joins = load.joins.filter { anchors[$0.table.alias] == beside }
    // A row without a partner counts in no aggregate, unless something hangs on it all the same.
    let isInner = joins.allSatisfy { $0.standsBeside || load.isNullOnNull($0.condition) }
    for position in joins.indices where joins[position].standsBeside { joins[position].keepsUnmatched = !isInner }
    return joins
  }

  /// The columns of the driving rows that the tables beside each other are joined by, or their aggregates read.
  private func drivingColumns(_ branched: BranchedLoad, _ anchors: [String: String]) throws -> [FlatColumn] {
    let conditions = load.joins.filter { anchors[$0.table.alias] != nil }.map(\.condition)
    let texts = conditions + branched.aggregates.map(\.text)
    let columns = try flatColumns().filter { anchors[$0.alias] == nil }
    let aliases = Set(references.map(\.alias))
    return columns.filter { column in
      let names = columns.filter { $0.alias == column.alias }.map(\.name)
      let read = LoadDefinition.names(
        readBy: texts, from: column.alias, besides: aliases.subtracting([column.alias]), having: names)
      return read?.contains(column.name) ?? true
    }
  }
}
