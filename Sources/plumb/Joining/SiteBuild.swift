import CellSources
import CubeModel
import Dashboards
import Foundation
import Postgres

/// Builds pages from the warehouse into the site's folder.
struct SiteBuild {
  let model: Model
  let warehouse: ServerAddress
  var page: String?
  var folder = Surroundings.siteFolder

  /// Builds the page that is named, or all.
  ///
  /// - Returns: the files that were written, in the order of pages and languages, the list of pages last.
  func run() async throws -> [BuiltPage] {
    let session = try await Session.open(to: warehouse)
    let builder = PageBuilder(model: model, source: SQLCellSource(session: session, model: model))
    return try await builder.build(page: page, into: URL(fileURLWithPath: folder, isDirectory: true))
  }
}
