public import OrderedCollections

/// Where rows come from: a connector, its tables, and the rules that their rows must keep.
public struct SourceDefinition: Sendable, Hashable {
  /// How the rows are read.
  public enum Connector: Sendable, Hashable {
    /// A PostgreSQL database: the connection string stands in the environment variable `environment`; while that is not
    /// set, the database called `database` on the warehouse's own server is meant.
    case postgreSQL(environment: String, database: String?, schema: String)
    /// A folder of delimited files; `environment` names a variable that overrides `folder`, which is relative to the
    /// definitions' folder.
    case files(environment: String?, folder: String?, dialect: FileDialect)
    /// A Salesforce Data Export in a folder, which is named like that of files.
    case salesforceExport(environment: String?, folder: String?, encoding: FileDialect.Encoding)
    /// A MariaDB or MySQL database: its address, a URL, stands in the environment variable `environment`; its password
    /// there or where `password` says. `timeZone` is that of its columns of type `datetime`.
    case mariaDB(environment: String, password: SecretPlace?, timeZone: String)
    /// A service that answers with pages of JSON.
    case http(HTTPServiceDefinition)
  }

  /// The name that staging tables and loads refer to.
  public var name: String
  /// What people call it.
  public var caption: LocalizedText
  /// What it is, for the documentation.
  public var description: LocalizedText?
  /// Who answers for it.
  public var owner: LocalizedText?
  /// How the rows are read.
  public var connector: Connector
  /// The tables by name.
  public var tables: OrderedDictionary<String, SourceTable>

  /// A source with its tables.
  public init(
    name: String, caption: LocalizedText, connector: Connector, tables: OrderedDictionary<String, SourceTable>
  ) {
    self.name = name
    self.caption = caption
    self.description = nil
    self.owner = nil
    self.connector = connector
    self.tables = tables
  }
}
