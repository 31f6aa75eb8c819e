import Charts
import CubeModel
import Dashboards
import OrderedCollections

/// The page of a KPI: what it counts, how surely, who answers for it, where it comes from and where it is shown.
struct KPIPage {
  let kpi: KPIDefinition
  let site: Site

  var content: PageContent {
    var page = PageContent(subject: .kpi(kpi.name), kinds: [site.term(.kpi)], title: site.text(kpi.caption))
    if site.plain(kpi.caption) != kpi.name { page.names = [kpi.name] }
    if let description = kpi.description { page.lead = [site.text(description)] }
    page.add(site.say(.owner), site.text(kpi.owner))
    page.add(site.say(.whatIsCounted), formula)
    page.add(site.say(.writtenAs), form)
    page.add(site.term(.direction), site.say(kpi.direction == .up ? .higher : .lower))
    page.add(site.term(.target), target)
    page.add(site.term(.baseline), range(kpi.baseline))
    page.add(site.term(.observations), site.say(.judgedFrom, ["count": Prose(String(kpi.minimumObservations))]))
    page.add(site.say(.datedBy), datedBy)
    page.add(site.say(.cube), site.link(.cube(kpi.cube)))
    if let star { page.add(site.term(.grain), site.text(star.grain)) }
    page.way = way
    page.add(certainty)
    page.add(counted)
    page.add(origin)
    page.add(shown)
    return page
  }

  private var cube: CubeDefinition? { site.model.cubes[kpi.cube] }

  private var star: StarDefinition? { cube.flatMap { site.model.stars[$0.star] } }

  /// The measures that it rests on, formulas taken apart.
  private var measures: [String] { cube?.measures(behind: kpi.measures) ?? kpi.measures }

  private var formula: Prose {
    switch kpi.value {
    case .proportion(let successes, let trials):
      site.say(
        .proportionOf,
        ["part": site.measure(successes, of: kpi.cube), "whole": site.measure(trials, of: kpi.cube)])
    case .mean(let measure): site.say(.meanOf, ["measure": site.measure(measure, of: kpi.cube)])
    case .total(let measure): site.say(.totalOf, ["measure": site.measure(measure, of: kpi.cube)])
    }
  }

  private func written(_ value: Double) -> Prose {
    let format = kpi.format.localized(in: site.language.rawValue)
    return Prose(NumberStyle(format, language: site.language.chart).text(value))
  }

  private var form: Prose {
    site.say(.such, ["value": written(kpi.format.isPercent ? 0.1234567 : 1234.567)])
  }

  /// The value to reach in words, and what still counts as at risk.
  private var target: Prose {
    guard let target = kpi.target else { return targetValue }
    let tolerance = NumberStyle(
      .percent, decimals: target.tolerance * 100 == (target.tolerance * 100).rounded() ? 0 : 1)
    return targetValue
      + .below(.muted(site.say(.toleratedShort, ["share": Prose(tolerance.text(target.tolerance))])))
  }

  /// The value to reach and its day.
  var targetValue: Prose {
    guard let target = kpi.target else { return .muted(site.say(.noTarget)) }
    let value = written(target.value)
    return target.due.map { site.say(.targetBy, ["value": value, "day": site.day($0)]) } ?? value
  }

  private func range(_ range: KPIDefinition.DayRange) -> Prose {
    site.say(.fromTo, ["first": site.day(range.first), "last": site.day(range.last)])
  }

  private var datedBy: Prose? {
    guard let cube, let use = cube.dimensions[kpi.date] else { return nil }
    return site.link(.cube(cube.name), at: .use(cube: cube.name, kpi.date), site.text(use.caption))
  }

  private var way: [PageContent.Step] {
    guard let cube else { return [] }
    let lineage = MeasureLineage(cube: cube, site: site)
    let stars = lineage.stars(of: measures)
    return [
      .init(step: site.say(.source), things: lineage.tables(of: measures)),
      .init(step: site.say(.star), things: stars.map { site.link(.star($0)) }),
      .init(step: site.say(.cube), things: [site.link(.cube(cube.name))]),
      .init(step: site.say(.kpi), things: [.strong(site.text(kpi.caption))]),
      .init(step: site.say(.page), things: site.model.pages(showingKPI: kpi.name).map { site.page($0.name) }),
    ].filter { !$0.things.isEmpty }
  }

  private var certainty: SectionView {
    var section = SectionView("certainty", site.say(.howSure))
    switch kpi.value {
    case .proportion: section.notes = [site.say(.proportionMethod)]
    case .mean: section.notes = [site.say(.meanMethod)]
    case .total: section.notes = [site.say(.totalMethod)]
    }
    section.notes.append(site.say(.judgedTogether))
    return section
  }

  private var counted: SectionView {
    var section = SectionView("measures", site.say(.restsOn))
    if let cube { section.tables = [MeasureTable(cube: cube, site: site).table(of: measures)] }
    return section
  }

  private var origin: SectionView {
    var section = SectionView("origin", site.say(.whereFrom))
    if let cube { section.tables = [MeasureLineage(cube: cube, site: site).table(of: measures)] }
    return section
  }

  private var shown: SectionView {
    var section = SectionView("uses", site.say(.whereUsed))
    var table = TableView(site.word(.whereUsed), [site.word(.kindOfUse), site.word(.byName)])
    for page in site.model.pages(showingKPI: kpi.name) { table.add(site.say(.page), site.page(page.name)) }
    for initiative in site.model.initiatives(moving: kpi.name) {
      table.add(site.say(.initiative), site.link(.initiative(initiative.name)))
    }
    section.tables = [table]
    if table.bodyRows.isEmpty { section.notes = [site.say(.notUsed)] }
    return section
  }
}
