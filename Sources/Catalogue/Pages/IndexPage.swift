import CubeModel
import OrderedCollections

/// The way in: everything of the model by kind.
struct IndexPage {
  let site: Site

  var content: PageContent {
    var page = PageContent(subject: .index, title: site.say(.siteTitle), lead: [site.say(.indexLead)])
    page.way = way
    page.add(kpis)
    page.add(cubes)
    page.add(stars)
    page.add(dimensions)
    page.add(sources)
    page.add(initiatives)
    page.add(roles)
    page.add(pages)
    return page
  }

  private var way: [PageContent.Step] {
    let model = site.model
    let parts: [(Phrase, Int, String)] = [
      (.sources, model.sources.count, "sources"), (.stars, model.stars.count, "stars"),
      (.cubes, model.cubes.count, "cubes"), (.kpis, model.kpis.count, "kpis"), (.pages, model.pages.count, "pages"),
    ]
    return parts.filter { $0.1 > 0 }.map { phrase, count, id in
      .init(step: site.say(phrase), things: [.strong(.link(Prose(String(count)), to: "#\(id)"))])
    }
  }

  private func section(_ id: String, _ title: Phrase, _ note: GlossaryTerm?, _ table: TableView) -> SectionView {
    var section = SectionView(id, site.say(title))
    if let note, !table.bodyRows.isEmpty { section.notes = [site.say(note.meaning)] }
    section.tables = [table]
    return section
  }

  private func described(_ subject: Subject, _ description: LocalizedText?) -> Prose {
    .strong(site.link(subject)) + (description.map { .below(site.text($0)) } ?? .empty)
  }

  private var kpis: SectionView {
    var table = TableView(site.word(.kpis), [site.word(.kpi), site.word(.owner), site.word(.target), site.word(.cube)])
    for kpi in site.model.kpis.values {
      table.add(
        described(.kpi(kpi.name), kpi.description), site.text(kpi.owner), KPIPage(kpi: kpi, site: site).targetValue,
        site.link(.cube(kpi.cube)))
    }
    return section("kpis", .kpis, .kpi, table)
  }

  private var cubes: SectionView {
    var table = TableView(
      site.word(.cubes), [site.word(.cube), site.word(.measures), site.word(.owner), site.word(.star)])
    for cube in site.model.cubes.values {
      let measures = cube.measures.keys.map { site.measure($0, of: cube.name) }
      table.add(
        described(.cube(cube.name), cube.description), site.list(measures), site.owner(cube.owner),
        site.list(cube.stars.map { site.link(.star($0)) }))
    }
    return section("cubes", .cubes, .cube, table)
  }

  private var stars: SectionView {
    var table = TableView(
      site.word(.stars), [site.word(.star), site.word(.grain), site.word(.kindOfFacts), site.word(.dimensions)])
    for star in site.model.stars.values {
      let page = StarPage(star: star, site: site)
      let dimensions = OrderedSet(star.roles.values.map(\.dimension))
      table.add(
        described(.star(star.name), star.description), site.text(star.grain), site.term(page.kindTerm),
        site.list(dimensions.map { site.link(.dimension($0)) }))
    }
    return section("stars", .stars, .star, table)
  }

  private var dimensions: SectionView {
    var table = TableView(
      site.word(.dimensions), [site.word(.dimension), site.word(.waysDown), site.word(.history)])
    for dimension in site.model.dimensions.values {
      table.add(
        described(.dimension(dimension.name), dimension.description),
        .lines(dimension.hierarchies.map { HierarchyWords(site: site).levels($0) }),
        dimension.isVersioned ? site.term(.version, .keepsVersions) : .none)
    }
    return section("dimensions", .dimensions, .dimension, table)
  }

  private var sources: SectionView {
    var table = TableView(site.word(.sources), [site.word(.source), site.word(.tables), site.word(.owner)])
    for source in site.model.sources.values {
      let tables = source.tables.keys.map { name in
        site.link(.source(source.name), at: .table(source: source.name, name), .code(name))
      }
      table.add(described(.source(source.name), source.description), site.list(tables), site.owner(source.owner))
    }
    return section("sources", .sources, .source, table)
  }

  private var initiatives: SectionView {
    var table = TableView(
      site.word(.initiatives), [site.word(.initiative), site.word(.wentLive), site.word(.shouldMove)])
    for initiative in site.model.initiatives.values {
      table.add(
        described(.initiative(initiative.name), initiative.description),
        .lines(initiative.waves.map { site.text($0.caption) + " · " + site.day($0.goLive) }),
        site.list(initiative.kpis.map { site.link(.kpi($0)) }))
    }
    return section("initiatives", .initiatives, .initiative, table)
  }

  private var roles: SectionView {
    var table = TableView(site.word(.roles), [site.word(.role), site.word(.grants)])
    for role in site.model.roles.values {
      let cubes = site.model.cubes.keys.filter { name in
        site.model.roles(seeing: name).contains { $0.name == role.name }
      }
      let seen = role.union.isEmpty ? cubes.map { site.link(.cube($0)) } : role.union.map { site.link(.role($0)) }
      table.add(described(.role(role.name), role.description), site.list(seen))
    }
    return section("roles", .roles, .access, table)
  }

  private var pages: SectionView {
    var table = TableView(site.word(.pages), [site.word(.page), site.word(.kpis)])
    for page in site.model.pages.values {
      let kpis = site.model.kpis.keys.filter { kpi in
        site.model.pages(showingKPI: kpi).contains { $0.name == page.name }
      }
      let subtitle = page.subtitle.map { Prose.below(site.text($0)) } ?? .empty
      table.add(.strong(site.page(page.name)) + subtitle, site.list(kpis.map { site.link(.kpi($0)) }))
    }
    return section("pages", .pages, nil, table)
  }
}
