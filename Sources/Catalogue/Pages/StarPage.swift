import Charts
import CubeModel
import OrderedCollections
import StarSchema

/// The page of a star: what one row is, the dimensions around it, its columns and where they come from, its checks.
struct StarPage {
  let star: StarDefinition
  let site: Site

  /// The page.
  ///
  /// - Throws: `ChartError` when the diagram cannot be drawn.
  func content() throws(ChartError) -> PageContent {
    var page = PageContent(subject: .star(star.name), kinds: [site.term(.star)], title: site.text(star.caption))
    page.names = [star.name]
    if let description = star.description { page.lead = [site.text(description)] }
    page.add(site.say(.owner), site.owner(star.owner))
    page.add(site.term(.grain), site.text(star.grain))
    page.add(site.say(.kindOfFacts), site.term(kindTerm))
    page.add(
      site.term(.naturalkey),
      site.list(star.key.map { name, type in .code(name) + " " + .muted(TypeWords(site: site).prose(of: type)) }))
    page.add(
      site.say(.table),
      star.table.map { ExistingWords(site: site).table($0) + .below(.muted(site.term(.existing))) }
        ?? .code("star.fact_\(star.name)"))
    page.add(site.say(.cubes), site.list(site.model.cubes(over: star.name).map { site.link(.cube($0.name)) }))
    page.add(try diagram())
    page.add(roles)
    page.add(columns)
    page.add(LoadWords(site: site).section(of: star.loads))
    page.add(CheckWords(site: site).section(of: star.checks))
    return page
  }

  /// The word for the kind of facts.
  var kindTerm: GlossaryTerm {
    switch star.kind {
    case .transaction: .transaction
    case .periodic: .periodic
    case .accumulating: .accumulating
    }
  }

  private func diagram() throws(ChartError) -> SectionView {
    var section = SectionView("diagram", site.say(.diagram))
    let roles = star.roles.values.map { role in
      let dimension = site.model.dimensions[role.dimension]
      return StarDiagram.Role(
        site.plain(role.caption), dimension: dimension.map { site.plain($0.caption) } ?? role.dimension,
        keepsVersions: dimension?.isVersioned ?? false)
    }
    func picture(_ width: Int, _ id: String) throws(ChartError) -> String {
      try StarDiagram(
        title: site.plain(star.caption), facts: site.plain(star.caption), grain: site.plain(star.grain), roles: roles,
        words: site.language.chartWords, width: width
      ).svg(ids: id)
    }
    section.pictures = [.init(wide: try picture(760, "star"), narrow: try picture(320, "star-narrow"))]
    return section
  }

  private var roles: SectionView {
    var section = SectionView("roles", site.say(.rolesOfDimensions))
    var table = TableView(
      site.word(.rolesOfDimensions),
      [site.word(.inRole), site.word(.dimension), site.word(.column), site.word(.comesFrom)])
    let words = ColumnWords(loads: star.loads, site: site)
    for (name, role) in star.roles {
      var head: Prose = .strong(site.text(role.caption)) + " " + .code(name)
      if let description = role.description { head = head + .below(site.text(description)) }
      var dimension = site.link(.dimension(role.dimension))
      if site.model.dimensions[role.dimension]?.isVersioned == true {
        dimension = dimension + .below(.muted(site.term(.asofday, .asOfTheDay)))
      }
      table.add(
        id: site.book.id(of: .column(star: star.name, name)), head, dimension, .code(role.column ?? "\(name)_key"),
        star.table == nil ? words.sources(of: name) + .below(words.expressions(of: name)) : .none)
    }
    section.tables = [table]
    return section
  }

  private var columns: SectionView {
    var section = SectionView("columns", site.say(.columns))
    var table = TableView(
      site.word(.columns),
      [
        site.word(.column), site.word(.type), site.word(.holds), site.word(.expression), site.word(.comesFrom),
        site.word(.measures),
      ])
    let words = ColumnWords(loads: star.loads, site: site)
    let isKept = star.table == nil
    func add(_ name: String, _ type: ColumnType, _ holds: Prose, _ expression: Prose) {
      let measures = site.model.measures(over: name, of: star.name).map { site.measure($0.measure, of: $0.cube) }
      table.add(
        id: site.book.id(of: .column(star: star.name, name)), .strong(.code(name)),
        TypeWords(site: site).prose(of: type),
        holds, expression, isKept ? words.sources(of: name) : ExistingWords(site: site).table(star.table),
        site.list(measures))
    }
    for (name, type) in star.key {
      add(name, type, site.term(.naturalkey), isKept ? words.expressions(of: name) : .code(name))
    }
    for (name, column) in star.measureColumns {
      add(
        name, column.type, column.description.map(site.text) ?? .none,
        isKept ? words.expressions(of: name) : .code(column.expression ?? name))
    }
    section.tables = [table]
    return section
  }
}
