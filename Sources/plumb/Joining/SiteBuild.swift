import Catalogue
import CellSources
import CubeModel
import Dashboards
import Foundation
import Postgres

/// Builds pages from the warehouse into the site's folder, and the site of the definitions beside them.
struct SiteBuild {
  let model: Model
  let warehouse: ServerAddress
  var page: String?
  var folder = Surroundings.siteFolder

  /// Builds the page that is named, or all, and describes the definitions that they link to.
  ///
  /// - Returns: the pages that were written, in their order and that of their languages, the list of pages last; then the
  ///   files of the definitions' site.
  func run() async throws -> (pages: [BuiltPage], definitions: [CatalogueFile]) {
    let site = URL(fileURLWithPath: folder, isDirectory: true)
    let catalogue = CatalogueBuild(model: model, folder: CatalogueBuild.folder(in: site))
    let session = try await Session.open(to: warehouse)
    let builder = PageBuilder(
      model: model, source: SQLCellSource(session: session, model: model), definitions: catalogue.links)
    let pages = try await builder.build(page: page, into: site)
    return (pages, try catalogue.run())
  }
}
