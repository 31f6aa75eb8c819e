internal import Connectors
internal import CubeModel
internal import Foundation
internal import OrderedCollections

/// What stands around the definitions of sources: environment variables, and the folder that paths go on from.
struct SourceSurroundings: Sendable {
  let environment: [String: String]
  let definitionsFolder: String

  /// The folder of a source of files.
  ///
  /// - Throws: `ETLError` when neither the definition nor the variable names one.
  func path(_ folder: String?, _ variable: String?, of source: SourceDefinition) throws(ETLError) -> String {
    guard let place = value(of: variable) ?? folder else {
      throw ETLError(
        .source, at: source.name, "the definition names no folder, nor is \(variable ?? "a variable") set to one")
    }
    return absolute(place)
  }

  /// The tables of a MariaDB database.
  ///
  /// - Throws: `ETLError` or `ConnectorError` when its address or password is not known.
  func mariaDB(
    _ variable: String, _ password: SecretPlace?, _ timeZone: String, of source: SourceDefinition
  ) throws -> MariaDBTables {
    guard let url = value(of: variable) else {
      throw ETLError(.source, at: source.name, "set \(variable) to the address of the source's database")
    }
    guard let zone = TimeZone(identifier: timeZone) else {
      throw ETLError(.definition, at: source.name, "'\(timeZone)' is not a time zone")
    }
    let secret = try password.map { try self.secret($0) }
    return MariaDBTables(
      address: try MariaDBAddress(url: url, variable: variable, password: secret), timeZone: zone)
  }

  /// A service that answers with JSON.
  ///
  /// - Throws: `ETLError` or `ConnectorError` when its address or token is not known.
  func service(_ service: HTTPServiceDefinition, of source: SourceDefinition) throws -> HTTPService {
    guard let address = value(of: service.environment) ?? service.url else {
      throw ETLError(
        .source, at: source.name, "set \(service.environment ?? "a variable") to the address of the source's service")
    }
    let token = try service.token.map { token in
      HTTPService.Header(token.header, prefix: token.prefix, secret: try secret(token.place))
    }
    return try HTTPService(
      address: address, place: source.name, token: token,
      headers: service.headers.map { PageRequest.Parameter($0, $1) }, timeoutSeconds: service.timeoutSeconds,
      retries: service.retries, longestWaitSeconds: service.longestWaitSeconds)
  }

  private func secret(_ place: SecretPlace) throws(ConnectorError) -> Secret {
    try Secret(variable: place.environment, file: place.file.map(absolute), environment: environment)
  }

  private func value(of variable: String?) -> String? {
    variable.flatMap { environment[$0] }.flatMap { $0.isEmpty ? nil : $0 }
  }

  private func absolute(_ path: String) -> String {
    path.hasPrefix("/") ? path : definitionsFolder + "/" + path
  }
}
