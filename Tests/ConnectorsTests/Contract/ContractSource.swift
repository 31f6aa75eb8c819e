import Connectors
import Foundation
import Postgres
import TestSupport
import Testing

/// The connectors, each with the same table to be read.
enum ContractSource: String, CaseIterable, Sendable, CustomTestStringConvertible {
  case postgreSQL
  case files
  case archive
  case salesforceExport
  case http
  case mariaDB

  /// Those that need nothing besides the package.
  static let everywhere = allCases.filter { $0 != .mariaDB }

  var testDescription: String { rawValue }

  /// Whether a source has more columns than were asked for.
  var tellsAdditionalColumns: Bool { ![.files, .archive].contains(self) }

  /// Whether it is asked for changes only.
  var readsChanges: Bool { [.postgreSQL, .mariaDB, .http].contains(self) }

  /// Whether it knows which other tables there are.
  var knowsItsTables: Bool { self != .http }

  /// The table as it is asked for.
  var table: RequestedTable {
    RequestedTable(
      name: "deal", location: location,
      columns: [
        .init("id", .integer), .init("name", .text), .init("amount", .decimal(precision: 12, scale: 2)),
        .init("won", .boolean), .init("closed", .date), .init("seen", .timestamp),
      ], changeMark: .init(column: "seen", overlapSeconds: 600), summedColumns: ["amount"],
      request: self == .http
        ? PageRequest(
          rows: "deals", paging: .cursor(path: "next", parameter: "cursor"),
          since: .init(parameter: "since", format: .iso8601)) : nil)
  }

  private var location: String {
    switch self {
    case .files, .archive: "deal.csv"
    case .salesforceExport: "Deal"
    default: "deal"
    }
  }

  /// Lends a maker of sources that hold `rows`.
  ///
  /// - Parameter warehouse: a database for whatever needs one.
  func with<Result>(
    _ rows: [ContractRow], warehouse: ServerAddress,
    _ body: (@escaping @Sendable () throws -> any RowSource) async throws -> Result
  ) async throws -> Result {
    switch self {
    case .postgreSQL:
      try await ContractTable(rows).make(in: warehouse)
      return try await body { PostgreSQLTables(address: warehouse, schema: "crm") }
    case .mariaDB:
      let (place, name) = try await MariaDBServer.shared.database(ContractTable(rows).mariaDBScript)
      let address = try MariaDBAddress(url: place.url(of: name), variable: "PLUMB_TEST_URL")
      return try await body { MariaDBTables(address: address, timeZone: .gmt) }
    case .http:
      let server = try ContractService(rows).server()
      let service = try HTTPService(address: server.url + "/v1", place: "test")
      let result = try await body { JSONResources(service) }
      withExtendedLifetime(server) {}
      return result
    case .files, .archive, .salesforceExport:
      let scratch = try ScratchFolder(named: "contract")
      defer { try? FileManager.default.removeItem(atPath: scratch.path) }
      let folder = scratch.path
      switch self {
      case .files: try Data(ContractFile(rows).text.utf8).write(to: URL(filePath: folder + "/deal.csv"))
      case .archive:
        try ArchiveWriter.write(folder + "/export.zip", [("out/deal.csv", Array(ContractFile(rows).text.utf8))])
      default:
        let bytes = Array(ContractFile(rows).salesforceText.utf8)
        try ArchiveWriter.write(folder + "/WE_00D000000000001AAA_1.ZIP", [("Other.csv", Array("\"Id\"\n".utf8))])
        try ArchiveWriter.write(folder + "/WE_00D000000000001AAA_2.ZIP", [("Deal.csv", bytes)])
      }
      let isExport = self == .salesforceExport
      return try await body {
        isExport
          ? DelimitedFolder(salesforceExport: folder, encoding: .utf8)
          : DelimitedFolder(folder: folder, dialect: DelimitedDialect())
      }
    }
  }
}
