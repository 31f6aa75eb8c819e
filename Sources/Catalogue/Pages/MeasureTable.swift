import CubeModel
import OrderedCollections
import StarSchema

/// Measures of a cube as a table: what each is, how it is counted, how it is written, who answers for it.
struct MeasureTable {
  let cube: CubeDefinition
  let site: Site

  /// The table of some of the cube's measures.
  ///
  /// - Parameter withAnchors: whether this is the place that others link to.
  func table(of names: [String], withAnchors: Bool = false) -> TableView {
    var table = TableView(
      site.word(.measures),
      [site.word(.measure), site.word(.howCounted), site.word(.format), site.word(.owner), site.word(.restingOnIt)])
    for name in names {
      guard let measure = cube.measures[name] else { continue }
      table.add(
        id: withAnchors ? site.book.id(of: .measure(cube: cube.name, name)) : nil,
        head(name, measure, isLink: !withAnchors), counting(measure), format(measure),
        site.owner(cube.owner(ofMeasure: name)),
        site.list(site.model.kpis(restingOn: name, of: cube.name).map { site.link(.kpi($0.name)) }))
    }
    return table
  }

  private func head(_ name: String, _ measure: CubeDefinition.Measure, isLink: Bool) -> Prose {
    var head: Prose = .strong(isLink ? site.measure(name, of: cube.name) : site.text(measure.caption))
    if site.plain(measure.caption) != name { head = head + " " + .code(name) }
    if let description = measure.description { head = head + .below(site.text(description)) }
    if !measure.isVisible { head = head + .below(.muted(site.say(.hiddenFromTools))) }
    return head
  }

  private func format(_ measure: CubeDefinition.Measure) -> Prose {
    .code(measure.formatText.map(site.plain) ?? "#,##0")
  }

  /// How a measure comes about, in words.
  func counting(_ measure: CubeDefinition.Measure) -> Prose {
    let star = measure.star ?? cube.star
    let column = column(measure.column, of: star)
    let words: Prose =
      switch measure.kind {
      case .aggregate(.count, column: nil): site.say(.numberOfRows)
      case .aggregate(let aggregate, _): site.say(Self.phrase(for: aggregate), ["column": column])
      case .average: site.say(.averageOf, ["column": column])
      case .overTime(let alongTime, _): site.say(Self.phrase(for: alongTime), ["column": column])
      case .formula(let formula): FormulaWords(cube: cube, site: site).prose(of: formula)
      }
    guard case .formula = measure.kind else {
      return star == cube.star ? words : words + .below(site.say(.inStar, ["star": site.link(.star(star))]))
    }
    return words
  }

  private func column(_ name: String?, of star: String) -> Prose {
    guard let name else { return .empty }
    return site.column(name, of: star)
  }

  private static func phrase(for aggregate: Aggregate) -> Phrase {
    switch aggregate {
    case .sum: .sumOf
    case .count: .numberOf
    case .distinctCount: .numberOfDifferent
    case .minimum: .leastOf
    case .maximum: .greatestOf
    case .sumOfSquares: .squaresOf
    }
  }

  private static func phrase(for alongTime: CubeDefinition.Measure.TimeAggregate) -> Phrase {
    switch alongTime {
    case .lastNonEmpty: .lastOf
    case .firstNonEmpty: .firstOf
    case .averageOfChildren: .averageOverTime
    }
  }
}
