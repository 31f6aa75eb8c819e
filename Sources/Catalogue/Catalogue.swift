import Charts
public import CubeModel
public import Dashboards
public import Foundation
import OrderedCollections

/// The definitions as a site that people read: what each number is, who answers for it, where it comes from.
///
/// Static files that need neither server nor script. The same definitions give the same bytes.
public struct Catalogue: Sendable {
  private let model: Model

  /// The catalogue of a model.
  public init(of model: Model) {
    self.model = model
  }

  /// Writes the site into a folder, in each of the languages; the first one has the plain file names.
  ///
  /// Everything is made before anything is written, and each file replaces its predecessor at once. Pages of an earlier
  /// build about things that are gone are removed; other files of the folder are left.
  /// - Parameters:
  ///   - languages: at least one; each once.
  ///   - pages: where the pages that executives read stand.
  ///   - folder: where the files go; it is made when it is not there.
  /// - Returns: the files, the way in first.
  /// - Throws: `CatalogueError`.
  public func build(
    in languages: [CatalogueLanguage], besides pages: PageAddresses = PageAddresses(), into folder: URL
  ) throws -> [CatalogueFile] {
    var files: [(file: CatalogueFile, text: String)] = []
    let book = AddressBook(model, languages: languages)
    let templates = try CatalogueTemplates()
    for language in languages {
      let site = Site(model: model, language: language, book: book, uses: ColumnUses(model), pages: pages)
      for subject in Self.subjects(of: model) {
        let text = try templates.print(PageFrame(site: site).view(of: try Self.content(of: subject, site)))
        guard let name = book.file(of: subject, in: language) else { continue }
        files.append((CatalogueFile(url: folder.appending(path: name), byteCount: text.utf8.count), text))
      }
    }
    try CatalogueFolder(url: folder).replace(by: files.map { ($0.file.url.lastPathComponent, $0.text) })
    return files.map(\.file)
  }

  /// Where the catalogue describes KPIs, for pages that stand elsewhere.
  ///
  /// - Parameters:
  ///   - languages: those that the catalogue is built in.
  ///   - folder: the way from the pages' folder to the catalogue's, such as `definitions/`.
  public func links(in languages: [CatalogueLanguage], from folder: String) -> DefinitionLinks {
    let book = AddressBook(model, languages: languages)
    func addresses(of subject: Subject) -> [String: String] {
      let pairs = languages.compactMap { language in
        book.file(of: subject, in: language).map { (language.rawValue, folder + $0) }
      }
      return Dictionary(pairs) { first, _ in first }
    }
    return DefinitionLinks(
      index: addresses(of: .index),
      kpis: Dictionary(model.kpis.keys.map { ($0, addresses(of: .kpi($0))) }) { first, _ in first })
  }

  private static func subjects(of model: Model) -> [Subject] {
    [.index] + model.kpis.keys.map(Subject.kpi) + model.cubes.keys.map(Subject.cube)
      + model.stars.keys.map(Subject.star) + model.dimensions.keys.map(Subject.dimension)
      + model.sources.keys.map(Subject.source) + model.initiatives.keys.map(Subject.initiative)
      + model.roles.keys.map(Subject.role) + [.alphabet, .glossary]
  }

  private static func content(of subject: Subject, _ site: Site) throws -> PageContent {
    switch subject {
    case .kpi(let name):
      if let kpi = site.model.kpis[name] { return KPIPage(kpi: kpi, site: site).content }
    case .cube(let name):
      if let cube = site.model.cubes[name] { return CubePage(cube: cube, site: site).content }
    case .star(let name):
      if let star = site.model.stars[name] { return try content(of: star, site) }
    case .dimension(let name):
      if let dimension = site.model.dimensions[name] {
        return DimensionPage(dimension: dimension, site: site).content
      }
    case .source(let name):
      if let source = site.model.sources[name] { return SourcePage(source: source, site: site).content }
    case .initiative(let name):
      if let initiative = site.model.initiatives[name] {
        return InitiativePage(initiative: initiative, site: site).content
      }
    case .role(let name):
      if let role = site.model.roles[name] { return RolePage(role: role, site: site).content }
    case .alphabet:
      return PageContent(subject: .alphabet, title: site.say(.alphabet), lead: [site.say(.alphabetLead)])
    case .glossary: return GlossaryPage(site: site).content
    case .index: break
    }
    return IndexPage(site: site).content
  }

  private static func content(of star: StarDefinition, _ site: Site) throws(CatalogueError) -> PageContent {
    do {
      return try StarPage(star: star, site: site).content()
    } catch {
      throw CatalogueError(kind: .undrawable(star: star.name), underlying: error.description)
    }
  }
}
