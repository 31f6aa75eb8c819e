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
        let given = variable.flatMap { environment[$0] }.flatMap { $0.isEmpty ? nil : $0 }
        guard let place = given ?? folder else {
          throw ETLError(
            .source, at: source.name, "the definition names no folder, nor is \(variable ?? "a variable") set to one")
        }
        let path = place.hasPrefix("/") ? place : definitionsFolder + "/" + place
        return DelimitedFolder(folder: path, dialect: try dialect.delimited(source.name))
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
    let encoding: DelimitedDialect.Encoding =
      switch self.encoding {
      case .utf8: .utf8
      case .latin1: .latin1
      case .windows1252: .windows1252
      }
    return DelimitedDialect(delimiter: byte, encoding: encoding, nulls: nulls)
  }
}
