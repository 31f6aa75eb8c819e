/// A view of the warehouse: a query with a name and a comment for each column.
public struct ViewDefinition: Sendable, Hashable {
  /// A column of a view.
  public struct Column: Sendable, Hashable {
    /// The column's name.
    public var name: String
    /// The SQL expression that it shows.
    public var expression: String
    /// What it holds.
    public var comment: String?

    /// A column that shows an expression.
    public init(_ name: String, _ expression: String, comment: String? = nil) {
      self.name = name
      self.expression = expression
      self.comment = comment
    }
  }

  /// The schema: `mart`.
  public var schema: String
  /// The view's name.
  public var name: String
  /// What one row stands for.
  public var comment: String?
  /// The columns, in order.
  public var columns: [Column]
  /// What follows the columns: `from …`.
  public var body: String

  /// A view of columns over a body.
  public init(schema: String, name: String, comment: String? = nil, columns: [Column], body: String) {
    self.schema = schema
    self.name = name
    self.comment = comment
    self.columns = columns
    self.body = body
  }

  /// The view's name with its schema, for people.
  public var path: String { schema + "." + name }

  /// The statements that replace the view whatever its columns were; a view holds no rows that could be lost.
  public var statements: [String] {
    let qualifiedName = SQLName.quoted(schema, name)
    let lines = columns.map { "  \($0.expression) as \(SQLName.quoted($0.name))" }
    var statements = [
      "drop view if exists \(qualifiedName)",
      "create view \(qualifiedName) as\nselect\n" + lines.joined(separator: ",\n") + "\n" + body,
    ]
    if let comment { statements.append("comment on view \(qualifiedName) is \(SQLName.literal(comment))") }
    for column in columns {
      guard let comment = column.comment else { continue }
      let place = "\(qualifiedName).\(SQLName.quoted(column.name))"
      statements.append("comment on column \(place) is \(SQLName.literal(comment))")
    }
    return statements
  }
}
