import CubeModel
import OrderedCollections
import StarSchema

/// The page of a dimension: what is known of its members, how it changes, the ways down, and where it is used.
struct DimensionPage {
  let dimension: DimensionDefinition
  let site: Site

  var content: PageContent {
    var page = PageContent(
      subject: .dimension(dimension.name), kinds: [site.term(.dimension)], title: site.text(dimension.caption))
    page.names = [dimension.name]
    if let description = dimension.description { page.lead = [site.text(description)] }
    page.add(site.say(.owner), site.owner(dimension.owner))
    if !dimension.naturalKey.isEmpty {
      page.add(
        site.term(.naturalkey),
        site.list(
          dimension.naturalKey.map { name, type in .code(name) + " " + .muted(TypeWords(site: site).prose(of: type)) }))
    }
    page.add(site.say(.table), table)
    page.add(
      site.say(.history),
      dimension.isVersioned ? site.term(.version, .keepsVersions) : site.say(.keepsNoVersions))
    if case .calendar = dimension.origin { CalendarWords(site: site).add(to: &page) }
    page.add(hierarchies)
    page.add(attributes)
    if case .loads(let loads) = dimension.origin { page.add(LoadWords(site: site).section(of: loads)) }
    page.add(joins)
    if case .calendar = dimension.origin { page.add(CalendarWords(site: site).holidays) }
    page.add(CheckWords(site: site).section(of: dimension.checks))
    page.add(uses)
    return page
  }

  private var table: Prose {
    switch dimension.origin {
    case .loads: .code("star.dim_\(dimension.name)")
    case .calendar: .code("star.dim_\(dimension.name)") + .below(.muted(site.say(.madeFromCalendar)))
    case .table(let table, _): ExistingWords(site: site).table(table) + .below(.muted(site.term(.existing)))
    case .facts(let star): site.say(.inFactsOf, ["star": site.link(.star(star))])
    }
  }

  private var hierarchies: SectionView {
    var section = SectionView("hierarchies", site.say(.hierarchies))
    var table = TableView(
      site.word(.hierarchies), [site.word(.hierarchy), site.word(.levels), site.word(.memberOf)])
    let words = HierarchyWords(site: site)
    for hierarchy in dimension.hierarchies {
      var head: Prose = .strong(site.text(hierarchy.caption))
      if site.plain(hierarchy.caption) != hierarchy.name { head = head + " " + .code(hierarchy.name) }
      if let description = hierarchy.description { head = head + .below(site.text(description)) }
      if hierarchy.hasAll { head = head + .below(.muted(site.text(hierarchy.allCaption))) }
      if !hierarchy.isVisible { head = head + .below(.muted(site.say(.hiddenFromTools))) }
      table.add(
        id: site.book.id(of: .hierarchy(dimension: dimension.name, hierarchy.name)), head, words.levels(hierarchy),
        .lines(
          hierarchy.levels.map { level in
            .strong(site.text(level.caption)) + .below(words.members(of: level, in: dimension.name))
          }))
    }
    section.tables = [table]
    return section
  }

  private var attributes: SectionView {
    var section = SectionView("attributes", site.say(.attributes))
    var table = TableView(
      site.word(.attributes),
      [
        site.word(.attribute), site.word(.type), site.word(.whenItChanges), site.word(.expression),
        site.word(.comesFrom),
      ])
    for (name, type) in dimension.naturalKey {
      let head: Prose = .strong(.code(name)) + .below(site.term(.naturalkey))
      add(name, type, head: head, history: site.say(.neverChanges), expression: nil, to: &table)
    }
    for (name, attribute) in dimension.attributes {
      var head: Prose = .strong(caption(of: name, attribute)) + " " + .code(name)
      if let description = attribute.description { head = head + .below(site.text(description)) }
      let history = isCalendar ? site.say(.neverChanges) : site.term(Self.term(for: attribute.history))
      add(name, attribute.type, head: head, history: history, expression: attribute.expression, to: &table)
    }
    section.tables = [table]
    return section
  }

  private var isCalendar: Bool { dimension.origin == .calendar }

  private func caption(of name: String, _ attribute: DimensionDefinition.Attribute) -> Prose {
    CalendarWords.attributes[name].flatMap { isCalendar ? site.say($0) : nil } ?? site.text(attribute.caption)
  }

  private func add(
    _ name: String, _ type: ColumnType, head: Prose, history: Prose, expression: String?, to table: inout TableView
  ) {
    var (made, sources) = (expression.map { Prose.code($0) } ?? .none, Prose.none)
    switch dimension.origin {
    case .loads(let loads):
      made = ColumnWords(loads: loads, site: site).expressions(of: name)
      sources = ColumnWords(loads: loads, site: site).sources(of: name)
    case .calendar: sources = site.say(.calendar)
    case .table(let table, _): sources = ExistingWords(site: site).table(table)
    case .facts(let star): sources = site.link(.star(star))
    }
    table.add(
      id: site.book.id(of: .attribute(dimension: dimension.name, name)), head, TypeWords(site: site).prose(of: type),
      history, made, sources)
  }

  private static func term(for history: HistoryKind) -> GlossaryTerm {
    switch history {
    case .fixed: .fixed
    case .overwrite: .overwrite
    case .version: .version
    }
  }

  private var joins: SectionView {
    var section = SectionView("joins", site.say(.joinedTables))
    if case .table(_, let joins) = dimension.origin { section.notes = joins.map(ExistingWords(site: site).join) }
    return section
  }

  private var uses: SectionView {
    var section = SectionView("uses", site.say(.whereUsed))
    var table = TableView(site.word(.whereUsed), [site.word(.kindOfUse), site.word(.byName), site.word(.inRole)])
    for (star, role) in site.model.roles(of: dimension.name) {
      let caption = site.model.stars[star]?.roles[role].map { site.text($0.caption) } ?? Prose(role)
      table.add(
        site.say(.star), site.link(.star(star)),
        site.link(.star(star), at: .column(star: star, role), caption) + " " + .code(role))
    }
    for (cube, use) in site.model.uses(of: dimension.name) {
      let caption = site.model.cubes[cube]?.dimensions[use].map { site.text($0.caption) } ?? Prose(use)
      table.add(
        site.say(.cube), site.link(.cube(cube)),
        site.link(.cube(cube), at: .use(cube: cube, use), caption) + " " + .code(use))
    }
    section.tables = [table]
    if table.bodyRows.isEmpty { section.notes = [site.say(.notUsed)] }
    return section
  }
}
