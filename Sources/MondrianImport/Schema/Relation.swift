/// Where rows come from.
indirect enum Relation: Sendable, Hashable {
  case table(Table)
  case query(Query)
  case join(Join)

  /// A table of the database.
  struct Table: Sendable, Hashable {
    var schema: String?
    var name: String
    /// What its columns are qualified with; the name where the schema gives no alias.
    var alias: String
  }

  /// A query that stands for a table.
  struct Query: Sendable, Hashable {
    var alias: String
    var sql: String
  }

  /// Two relations; a row of the left one has at most one of the right.
  struct Join: Sendable, Hashable {
    var left: Relation
    var leftKey: String
    /// The alias of the table that has the left key.
    var leftAlias: String
    var right: Relation
    var rightKey: String
    /// The alias of the table that has the right key.
    var rightAlias: String
  }

  /// The tables and queries, from left to right.
  var leaves: [Relation] {
    switch self {
    case .table, .query: [self]
    case .join(let join): join.left.leaves + join.right.leaves
    }
  }

  /// The joins, inner ones first.
  var joins: [Join] {
    switch self {
    case .table, .query: []
    case .join(let join): join.left.joins + join.right.joins + [join]
    }
  }

  /// The alias of the leftmost table.
  var alias: String {
    switch self {
    case .table(let table): table.alias
    case .query(let query): query.alias
    case .join(let join): join.left.alias
    }
  }

  /// Whether two relations read the same rows, whatever they are called.
  func readsSame(as other: Relation) -> Bool {
    switch (self, other) {
    case (.table(let left), .table(let right)): left.name == right.name && left.schema == right.schema
    case (.query(let left), .query(let right)): left.sql == right.sql
    default: self == other
    }
  }
}
