internal import CubeModel
internal import OrderedCollections
internal import StarSchema

/// The columns by which loads join staged tables, as far as their conditions say so plainly: `s.case_id = c.case_id`; and
/// those by which the first row of several is found.
///
/// From a few changed rows a run goes to those that they are joined with; by an index it need not read the whole table
/// for that. What is missed here is slower, never wrong.
struct JoinColumns {
  /// The columns that want an index, by the path of the source table.
  let byTable: [String: OrderedSet<String>]
  /// What conditions make of columns to compare it with another table's (`x.month = date_trunc('month', o.day::timestamp)`),
  /// where that wants an index, by the path of the source table.
  let derivedByTable: [String: OrderedSet<DerivedColumn>]
  /// The columns of rows of which the first counts, with those by which they are ordered, by the path of the source table.
  let firstsByTable: [String: OrderedSet<[String]>]

  init(model: Model) {
    var found: [String: OrderedSet<String>] = [:]
    var derived: [String: OrderedSet<DerivedColumn>] = [:]
    var firsts: [String: OrderedSet<[String]>] = [:]
    var loads = model.loadedStars.flatMap(\.loads)
    for dimension in model.warehousedDimensions {
      if case .loads(let own) = dimension.origin { loads += own }
    }
    for load in loads {
      let references = [load.from] + load.joins.map(\.table)
      let tables = Dictionary(references.map { ($0.alias, $0) }) { first, _ in first }
      func column(_ side: (alias: String, name: String)) -> (table: StagedTable, name: String)? {
        guard let reference = tables[side.alias], let source = model.sources[reference.source],
          let table = source.tables[reference.table], table.columns[side.name] != nil
        else { return nil }
        return (StagedTable(source: source, table: table), side.name)
      }
      if let columns = Self.firstColumns(of: load) {
        let known = columns.compactMap { column((alias: load.from.alias, name: $0)) }
        if let staged = known.first?.table, known.count == columns.count, !staged.landsText {
          firsts[staged.path, default: []].append(columns)
        }
      }
      for join in load.joins {
        for equality in LoadDefinition.equalities(requiredBy: join.condition) {
          guard let left = column(equality.left), let right = column(equality.right) else { continue }
          for (own, other) in [(left, right), (right, left)] {
            guard Self.isWanted(own.name, of: own.table, equalTo: other.name, of: other.table) else { continue }
            found[own.table.path, default: []].append(own.name)
          }
        }
        let derivedEqualities = LoadDefinition.derivedEqualities(requiredBy: join.condition) { alias, name in
          column((alias, name))?.table.table.columns[name]?.type
        }
        for equality in derivedEqualities {
          let (alias, value) = equality.derived
          guard let own = column((alias, value.name)), let other = column(equality.column),
            Self.isWanted(value, of: own.table, equalTo: other.name, of: other.table)
          else { continue }
          derived[own.table.path, default: []].append(value)
        }
      }
    }
    byTable = found
    derivedByTable = derived
    firstsByTable = firsts
  }

  /// Whether an index of staging finds rows by a column, which is not read from text.
  func isIndexed(_ column: String, of staged: StagedTable) -> Bool {
    guard !staged.landsText, staged.table.columns[column]?.mendings.isEmpty == true else { return false }
    return staged.table.key.first == column || byTable[staged.path]?.contains(column) == true
  }

  /// Whether an index of staging finds rows by what is made of a column.
  func isIndexed(_ derived: DerivedColumn, of staged: StagedTable) -> Bool {
    derivedByTable[staged.path]?.contains(derived) == true
  }

  /// The columns by which a staged table's rows are joined or found, its key among them.
  func columns(of staged: StagedTable) -> [String] {
    let firsts = firstsByTable[staged.path]?.flatMap(\.self) ?? []
    return Array(OrderedSet(staged.table.key + firsts + (byTable[staged.path] ?? [])))
  }

  /// The columns of a load's driving table in which rows agree of which the first counts, then those that say which it is;
  /// nil where there are other expressions among them.
  private static func firstColumns(of load: LoadDefinition) -> [String]? {
    guard !load.distinctOn.isEmpty else { return nil }
    let texts = load.distinctOn + load.orderBy.map(\.expression)
    let columns = texts.compactMap { load.plainColumn($0) }.filter { $0.alias == load.from.alias }.map(\.name)
    return columns.count == texts.count ? columns : nil
  }

  /// A key is found by its own index; of a part of another table's key there are too few values.
  private static func isWanted(
    _ name: String, of staged: StagedTable, equalTo other: String, of table: StagedTable
  ) -> Bool {
    guard let column = staged.table.columns[name], column.mendings.isEmpty, !staged.landsText else { return false }
    if case .decimal = column.type { return false }
    if staged.table.key.first == name { return false }
    return !(table.table.key.count > 1 && table.table.key.contains(other))
  }

  /// Of days and months there are many, other than of what else is a part of another table's key.
  ///
  /// The column must stand in staging as its type, for a text that is read as one is another expression.
  private static func isWanted(
    _ derived: DerivedColumn, of staged: StagedTable, equalTo other: String, of table: StagedTable
  ) -> Bool {
    guard let column = staged.table.columns[derived.name], column.mendings.isEmpty, !staged.landsText else {
      return false
    }
    return derived.kind != .text || table.table.key.count == 1 || !table.table.key.contains(other)
  }
}
