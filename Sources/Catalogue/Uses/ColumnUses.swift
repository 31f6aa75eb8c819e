import CubeModel
import OrderedCollections

/// Who reads what: sources' tables and columns by stars and dimensions.
struct ColumnUses: Sendable {
  /// A column of a star, or an attribute or key column of a dimension.
  struct Reader: Sendable, Hashable {
    var subject: Subject
    var column: String
  }

  /// A table of a source.
  struct Table: Sendable, Hashable {
    var source: String
    var table: String
  }

  /// Who reads a column, in the order of dimensions and stars.
  private(set) var readers: [LoadDefinition.SourceColumn: [Reader]] = [:]
  /// Which dimensions and stars have a table in a load.
  private(set) var tables: [Table: OrderedSet<Subject>] = [:]

  init(_ model: Model) {
    for dimension in model.dimensions.values {
      guard case .loads(let loads) = dimension.origin else { continue }
      add(loads, of: .dimension(dimension.name))
    }
    for star in model.stars.values { add(star.loads, of: .star(star.name)) }
  }

  private mutating func add(_ loads: [LoadDefinition], of subject: Subject) {
    for load in loads {
      for table in load.tables {
        tables[Table(source: table.source, table: table.table), default: []].append(subject)
      }
      for (column, expression) in load.values {
        let reader = Reader(subject: subject, column: column)
        for source in load.columns(readBy: expression) where readers[source]?.contains(reader) != true {
          readers[source, default: []].append(reader)
        }
      }
    }
  }
}
