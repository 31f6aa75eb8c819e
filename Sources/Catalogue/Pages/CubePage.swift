import CubeModel
import OrderedCollections

/// The page of a cube: its measures, what else is computed in it, its dimensions, and who asks it.
struct CubePage {
  let cube: CubeDefinition
  let site: Site

  var content: PageContent {
    var page = PageContent(subject: .cube(cube.name), kinds: [site.term(.cube)], title: site.text(cube.caption))
    if site.plain(cube.caption) != cube.name { page.names = [cube.name] }
    if let description = cube.description { page.lead = [site.text(description)] }
    page.add(site.say(.owner), site.owner(cube.owner))
    for star in cube.stars.compactMap({ site.model.stars[$0] }) {
      page.add(site.term(.star), site.link(.star(star.name)) + .below(.muted(site.text(star.grain))))
    }
    if let measure = cube.defaultMeasure { page.add(site.say(.defaultMeasure), site.measure(measure, of: cube.name)) }
    if !site.model.roles.isEmpty {
      page.add(
        site.term(.access, .seenBy), site.list(site.model.roles(seeing: cube.name).map { site.link(.role($0.name)) }))
    }
    page.way = way
    page.add(measures)
    page.add(calculatedMembers)
    page.add(namedSets)
    page.add(indicators)
    page.add(dimensions)
    page.add(uses)
    return page
  }

  private var way: [PageContent.Step] {
    let lineage = MeasureLineage(cube: cube, site: site)
    return [
      .init(step: site.say(.source), things: lineage.tables(of: Array(cube.measures.keys))),
      .init(step: site.say(.star), things: cube.stars.map { site.link(.star($0)) }),
      .init(step: site.say(.cube), things: [.strong(site.text(cube.caption))]),
      .init(step: site.say(.kpi), things: site.model.kpis(of: cube.name).map { site.link(.kpi($0.name)) }),
      .init(step: site.say(.page), things: site.model.pages(showingCube: cube.name).map { site.page($0.name) }),
    ].filter { !$0.things.isEmpty }
  }

  private var measures: SectionView {
    var section = SectionView("measures", site.say(.measures))
    section.tables = [MeasureTable(cube: cube, site: site).table(of: Array(cube.measures.keys), withAnchors: true)]
    return section
  }

  private func described(_ caption: LocalizedText?, name: String, _ description: LocalizedText?) -> Prose {
    var head: Prose = caption.map { .strong(site.text($0)) + " " + .code(name) } ?? .strong(.code(name))
    if let description { head = head + .below(site.text(description)) }
    return head
  }

  private var calculatedMembers: SectionView {
    var section = SectionView("members", site.say(.calculatedMembers))
    var table = TableView(
      site.word(.calculatedMembers),
      [site.word(.calculatedMember), site.word(.formulaInMDX), site.word(.format), site.word(.owner)])
    for member in cube.calculatedMembers {
      table.add(
        id: site.book.id(of: .calculatedMember(cube: cube.name, member.member.text)),
        described(member.caption, name: member.member.text, member.description)
          + (member.isVisible ? .empty : .below(.muted(site.say(.hiddenFromTools)))),
        .code(member.formula.text), member.format.map { .code(site.plain($0)) } ?? .none, site.owner(cube.owner))
    }
    section.tables = [table]
    return section
  }

  private var namedSets: SectionView {
    var section = SectionView("sets", site.say(.namedSets))
    var table = TableView(site.word(.namedSets), [site.word(.namedSet), site.word(.formulaInMDX)])
    for set in cube.namedSets {
      table.add(
        id: site.book.id(of: .namedSet(cube: cube.name, set.name.text)),
        described(set.caption, name: set.name.text, set.description), .code(set.formula.text))
    }
    section.tables = [table]
    return section
  }

  private var indicators: SectionView {
    var section = SectionView("indicators", site.say(.indicators))
    var table = TableView(site.word(.indicators), [site.word(.indicator), site.word(.formulaInMDX)])
    for (name, indicator) in cube.indicators {
      let parts: [(Phrase, LocatedText?)] = [
        (.value, indicator.value), (.goal, indicator.goal), (.status, indicator.status), (.trend, indicator.trend),
        (.weight, indicator.weight),
      ]
      table.add(
        id: site.book.id(of: .indicator(cube: cube.name, name)),
        described(indicator.caption, name: name, indicator.description),
        .lines(parts.compactMap { phrase, formula in formula.map { site.say(phrase) + " " + .code($0.text) } }))
    }
    section.tables = [table]
    return section
  }

  private var dimensions: SectionView {
    var section = SectionView("dimensions", site.say(.dimensions))
    var table = TableView(
      site.word(.dimensions), [site.word(.nameInQuestions), site.word(.dimension), site.word(.waysDown)])
    for (name, use) in cube.dimensions {
      let dimension = site.model.dimension(of: use, in: cube)
      table.add(
        id: site.book.id(of: .use(cube: cube.name, name)), head(name, use),
        dimension.map { cell(for: use, of: $0) } ?? .none,
        .lines(dimension?.hierarchies.map { HierarchyWords(site: site).way($0, of: dimension?.name ?? "") } ?? []))
    }
    section.tables = [table]
    return section
  }

  private func head(_ name: String, _ use: CubeDefinition.DimensionUse) -> Prose {
    var head: Prose = .strong(site.text(use.caption))
    if site.plain(use.caption) != name { head = head + " " + .code(name) }
    if let description = use.description { head = head + .below(site.text(description)) }
    if !use.isVisible { head = head + .below(.muted(site.say(.hiddenFromTools))) }
    return head
  }

  private func cell(for use: CubeDefinition.DimensionUse, of dimension: DimensionDefinition) -> Prose {
    var cell = site.link(.dimension(dimension.name))
    if dimension.isVersioned {
      cell = cell + .below(.muted(site.term(.asofday, use.version == .current ? .asOfToday : .asOfTheDay)))
    }
    let untouched = cube.stars.filter { site.model.role(of: use, in: $0) == nil }
    if !untouched.isEmpty {
      let stars = site.list(untouched.map { site.link(.star($0)) })
      cell = cell + .below(.muted(site.say(.doesNotTouch, ["stars": stars])))
    }
    return cell
  }

  private var uses: SectionView {
    var section = SectionView("uses", site.say(.whereUsed))
    var table = TableView(site.word(.whereUsed), [site.word(.kindOfUse), site.word(.byName)])
    for kpi in site.model.kpis(of: cube.name) { table.add(site.say(.kpi), site.link(.kpi(kpi.name))) }
    for page in site.model.pages(showingCube: cube.name) { table.add(site.say(.page), site.page(page.name)) }
    section.tables = [table]
    if table.bodyRows.isEmpty { section.notes = [site.say(.notUsed)] }
    return section
  }
}
