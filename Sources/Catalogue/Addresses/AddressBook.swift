import CubeModel
import OrderedCollections

/// Where everything of a model is described: files, and places in them.
///
/// The same model has the same addresses.
struct AddressBook: Sendable {
  /// The languages; the first has the plain file names.
  let languages: [CatalogueLanguage]
  private let stems: [Subject: String]
  private let anchors: [Anchor: String]

  init(_ model: Model, languages: [CatalogueLanguage]) {
    self.languages = languages
    stems = Self.stems(of: model)
    anchors = Self.anchors(of: model)
  }

  /// The file of a page; nil when the model has no such thing.
  func file(of subject: Subject, in language: CatalogueLanguage) -> String? {
    stems[subject].map { language == languages.first ? "\($0).html" : "\($0).\(language.rawValue).html" }
  }

  /// The id of a place; nil when the model has no such thing.
  func id(of anchor: Anchor) -> String? { anchors[anchor] }

  private static func stems(of model: Model) -> [Subject: String] {
    var stems: [Subject: String] = [:]
    for subject in [Subject.index, .alphabet, .glossary] { stems[subject] = subject.kind }
    func add(_ names: some Sequence<String>, _ subject: (String) -> Subject) {
      for (name, slug) in Slugs.make(for: names) { stems[subject(name)] = "\(subject(name).kind)-\(slug)" }
    }
    add(model.kpis.keys, Subject.kpi)
    add(model.cubes.keys, Subject.cube)
    add(model.stars.keys, Subject.star)
    add(model.dimensions.keys, Subject.dimension)
    add(model.sources.keys, Subject.source)
    add(model.initiatives.keys, Subject.initiative)
    add(model.roles.keys, Subject.role)
    return stems
  }

  private static func anchors(of model: Model) -> [Anchor: String] {
    var anchors: [Anchor: String] = [:]
    func add(_ kind: String, _ names: some Sequence<String>, _ anchor: (String) -> Anchor) {
      for (name, slug) in Slugs.make(for: names) { anchors[anchor(name)] = "\(kind)-\(slug)" }
    }
    for cube in model.cubes.values {
      add("measure", cube.measures.keys) { .measure(cube: cube.name, $0) }
      add("member", cube.calculatedMembers.map(\.member.text)) { .calculatedMember(cube: cube.name, $0) }
      add("set", cube.namedSets.map(\.name.text)) { .namedSet(cube: cube.name, $0) }
      add("indicator", cube.indicators.keys) { .indicator(cube: cube.name, $0) }
      add("dimension", cube.dimensions.keys) { .use(cube: cube.name, $0) }
    }
    for star in model.stars.values {
      add("column", Array(star.key.keys) + star.roles.keys + star.measureColumns.keys) { .column(star: star.name, $0) }
    }
    for dimension in model.dimensions.values {
      add("attribute", Array(dimension.naturalKey.keys) + dimension.attributes.keys) {
        .attribute(dimension: dimension.name, $0)
      }
      add("hierarchy", dimension.hierarchies.map(\.name)) { .hierarchy(dimension: dimension.name, $0) }
    }
    for source in model.sources.values {
      add("table", source.tables.keys) { .table(source: source.name, $0) }
      let slugs = Slugs.make(for: source.tables.keys)
      for table in source.tables.values {
        // A slug has no two hyphens in a row, so that the parts cannot be taken for others.
        add("column-\(slugs[table.name] ?? "")-", table.columns.keys) {
          .sourceColumn(source: source.name, table: table.name, $0)
        }
      }
    }
    for term in GlossaryTerm.allCases { anchors[.term(term)] = "term-\(term.rawValue)" }
    return anchors
  }
}
