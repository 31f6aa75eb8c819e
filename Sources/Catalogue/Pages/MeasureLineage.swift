import CubeModel
import OrderedCollections

/// Where measures of a cube come from: the columns of stars, the expressions that give these, the sources' columns.
struct MeasureLineage {
  let cube: CubeDefinition
  let site: Site

  /// A column of a star that a measure aggregates.
  private struct Base: Hashable {
    var star: String
    var column: String
  }

  /// The stars that measures are over, in order.
  func stars(of names: [String]) -> [String] {
    let stars = names.compactMap { name -> String? in
      guard let measure = cube.measures[name] else { return nil }
      if case .formula = measure.kind { return nil }
      return measure.star ?? cube.star
    }
    return Array(OrderedSet(stars))
  }

  /// The sources' tables whose columns measures rest on; for counts of rows those that drive the loads.
  func tables(of names: [String]) -> [Prose] {
    var found: OrderedSet<ColumnUses.Table> = []
    for base in bases(of: names) {
      for load in site.model.stars[base.star]?.loads ?? [] {
        for column in load.columns(behind: base.column) {
          found.append(.init(source: column.source, table: column.table))
        }
      }
    }
    if found.isEmpty {
      for load in stars(of: names).compactMap({ site.model.stars[$0] }).flatMap(\.loads) {
        found.append(.init(source: load.from.source, table: load.from.table))
      }
    }
    return found.map { site.table($0.table, of: $0.source) }
  }

  /// A row for each column.
  func table(of names: [String]) -> TableView {
    var table = TableView(
      site.word(.whereFrom),
      [site.word(.column), site.word(.holds), site.word(.expression), site.word(.comesFrom)])
    for base in bases(of: names) {
      guard let star = site.model.stars[base.star] else { continue }
      let words = ColumnWords(loads: star.loads, site: site)
      let expression = star.measureColumns[base.column]?.expression
      table.add(
        site.column(base.column, of: base.star) + .below(.muted(site.link(.star(base.star)))),
        star.measureColumns[base.column]?.description.map(site.text)
          ?? star.roles[base.column].map { site.link(.dimension($0.dimension), site.text($0.caption)) } ?? .none,
        expression.map { .code($0) } ?? words.expressions(of: base.column),
        star.table == nil ? words.sources(of: base.column) : ExistingWords(site: site).table(star.table))
    }
    return table
  }

  private func bases(of names: [String]) -> OrderedSet<Base> {
    OrderedSet(
      names.compactMap { name in
        guard let measure = cube.measures[name], let column = measure.column else { return nil }
        return Base(star: measure.star ?? cube.star, column: column)
      })
  }
}
