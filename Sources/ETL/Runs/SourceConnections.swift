public import Connectors
public import CubeModel
public import Foundation
internal import Postgres

/// Where the sources of the definitions are.
public struct SourceConnections: Sendable {
  private let connect: @Sendable (SourceDefinition) throws -> any RowSource

  /// Sources that somebody connects in another way.
  public init(_ connect: @escaping @Sendable (SourceDefinition) throws -> any RowSource) {
    self.connect = connect
  }

  /// Sources as their definitions say.
  ///
  /// - Parameters:
  ///   - warehouse: the server on which a database is looked for whose environment variable is not set.
  ///   - definitionsFolder: the folder that relative folders of files count from.
  ///   - environment: the environment variables.
  public init(
    warehouse: Warehouse, definitionsFolder: String,
    environment: [String: String] = ProcessInfo.processInfo.environment
  ) {
    let surroundings = SourceSurroundings(environment: environment, definitionsFolder: definitionsFolder)
    self.init { source in
      switch source.connector {
      case .postgreSQL(let variable, let database, let schema):
        if let url = environment[variable], !url.isEmpty {
          return PostgreSQLTables(address: try ServerAddress(url: url), schema: schema)
        }
        guard let database else {
          throw ETLError(
            .source, at: source.name, "set \(variable) to the connection string of the source's database")
        }
        return PostgreSQLTables(address: warehouse.address.database(database), schema: schema)
      case .files(let variable, let folder, let dialect):
        return DelimitedFolder(
          folder: try surroundings.path(folder, variable, of: source), dialect: try dialect.delimited(source.name))
      case .salesforceExport(let variable, let folder, let encoding):
        return DelimitedFolder(
          salesforceExport: try surroundings.path(folder, variable, of: source), encoding: encoding.delimited)
      case .mariaDB(let variable, let password, let timeZone):
        return try surroundings.mariaDB(variable, password, timeZone, of: source)
      case .http(let service): return JSONResources(try surroundings.service(service, of: source))
      }
    }
  }

  /// The rows of a source, not yet opened.
  ///
  /// - Throws: `ETLError` when its address or folder is not known.
  public func source(for definition: SourceDefinition) throws -> any RowSource {
    try connect(definition)
  }
}

extension FileDialect {
  /// The dialect as the connector knows it.
  fileprivate func delimited(_ source: String) throws(ETLError) -> DelimitedDialect {
    guard let byte = delimiter.utf8.first, delimiter.utf8.count == 1, byte < 0x80, byte != UInt8(ascii: "\""),
      byte != UInt8(ascii: "\n"), byte != UInt8(ascii: "\r")
    else {
      throw ETLError(.definition, at: source, "the delimiter '\(delimiter)' is not one ASCII character")
    }
    for fault in [
      TemporalPattern(dateFormat).fault(isTimestamp: false),
      TemporalPattern(timestampFormat).fault(isTimestamp: true),
    ] {
      if let fault { throw ETLError(.definition, at: source, fault) }
    }
    return DelimitedDialect(
      delimiter: byte, encoding: encoding.delimited, nulls: nulls, quotedNulls: quotedNulls,
      allowsOtherColumns: allowsOtherColumns)
  }
}

extension FileDialect.Encoding {
  /// The encoding as the connector knows it.
  fileprivate var delimited: DelimitedDialect.Encoding {
    switch self {
    case .utf8: .utf8
    case .latin1: .latin1
    case .windows1252: .windows1252
    }
  }
}
