import OrderedCollections

extension LoadDefinition {
  /// A column of a source's table, as a load reads it.
  public struct SourceColumn: Sendable, Hashable {
    /// The source's name.
    public var source: String
    /// The table's name within the source.
    public var table: String
    /// The column's name.
    public var column: String

    /// A column of a source's table.
    public init(source: String, table: String, column: String) {
      self.source = source
      self.table = table
      self.column = column
    }
  }

  /// The staged tables: the one that drives the load, then those that are joined, in order.
  public var tables: [StagedTable] { [from] + joins.map(\.table) }

  /// The source columns that an SQL expression of the load reads, in order of appearance, each once.
  ///
  /// These are the names behind an alias of the load, and, where it reads one table alone, those without an alias. A
  /// day over which rows are spread rests on what its bounds read. An
  /// expression with a query of its own tells nothing for certain, and gives none.
  public func columns(readBy expression: String) -> [SourceColumn] {
    guard let tokens = try? SQLScanner.tokens(of: expression) else { return [] }
    let names = SQLNames(in: tokens)
    var found = names.qualified.compactMap { name in
      tables.first { $0.alias == name.alias.text }.map {
        (offset: name.column.offset, column: SourceColumn(source: $0.source, table: $0.table, column: name.column.text))
      }
    }
    if let days, let name = names.qualified.first(where: { $0.alias.text == days.alias }) {
      found += (columns(readBy: days.first) + columns(readBy: days.last)).map { (name.column.offset, $0) }
    }
    if joins.isEmpty {
      found += names.bare.map {
        ($0.offset, SourceColumn(source: from.source, table: from.table, column: $0.text))
      }
    }
    var seen: Set<SourceColumn> = []
    return found.sorted { $0.offset < $1.offset }.map(\.column).filter { seen.insert($0).inserted }
  }

  /// The source columns that the load's value for a column of its dimension or star rests on.
  public func columns(behind column: String) -> [SourceColumn] {
    values[column].map(columns(readBy:)) ?? []
  }
}
