/// How the tables of a source stand in a folder.
enum FolderLayout: Sendable, Hashable {
  /// One file a table, under the table's location, plain, compressed or in an archive.
  case files
  /// The parts of a Salesforce Data Export, each an archive, with one file an object.
  case salesforceExport

  /// The name of a table's file.
  func fileName(of table: RequestedTable) -> String {
    switch self {
    case .files: table.location
    case .salesforceExport: table.location + ".csv"
    }
  }
}
