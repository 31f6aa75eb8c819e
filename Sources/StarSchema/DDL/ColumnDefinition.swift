/// A column of a table in the warehouse.
public struct ColumnDefinition: Sendable, Hashable {
  /// The column's name.
  public var name: String
  /// The type as PostgreSQL prints it (`format_type`), such as `integer` or `timestamp with time zone`.
  public var type: String
  /// Whether null is refused.
  public var isRequired: Bool
  /// The SQL expression that fills the column where a statement leaves it out.
  public var defaultExpression: String?
  /// Whether the database numbers the rows by it.
  public var isIdentity: Bool
  /// What the column holds, for whoever reads the schema.
  public var comment: String?

  /// A column of a type in PostgreSQL's spelling.
  public init(
    _ name: String, _ type: String, isRequired: Bool = false, default defaultExpression: String? = nil,
    isIdentity: Bool = false, comment: String? = nil
  ) {
    self.name = name
    self.type = type
    self.isRequired = isRequired
    self.defaultExpression = defaultExpression
    self.isIdentity = isIdentity
    self.comment = comment
  }

  /// A column of a declared type.
  public init(
    _ name: String, _ type: ColumnType, isRequired: Bool = false, default defaultExpression: String? = nil,
    comment: String? = nil
  ) {
    self.init(
      name, type.catalogName, isRequired: isRequired, default: defaultExpression, comment: comment)
  }

  /// The column as it stands in `create table` and `add column`.
  public var declaration: String {
    var words = [SQLName.quoted(name), type]
    if isRequired { words.append("not null") }
    if isIdentity { words.append("generated always as identity") }
    if let defaultExpression { words += ["default", defaultExpression] }
    return words.joined(separator: " ")
  }
}

extension ColumnType {
  /// The type as PostgreSQL's catalogue prints it, so that a definition and a described table can be compared.
  public var catalogName: String {
    self == .timestamp ? "timestamp with time zone" : sqlName
  }
}
