import CubeModel
import OrderedCollections

/// How loads bring rows in: tables, joins, conditions.
struct LoadWords {
  let site: Site

  /// The section about loads.
  func section(of loads: [LoadDefinition]) -> SectionView {
    var section = SectionView("loads", site.say(.loads))
    for load in loads {
      var table = TableView(
        site.word(.loads), title: loads.count > 1 ? self.table(load.from) : nil,
        [site.word(.step), site.word(.table), site.word(.condition)])
      table.add(site.say(.rowsOf), self.table(load.from), load.condition.map { .code($0) } ?? .none)
      for join in load.joins {
        let kind: Phrase = join.standsBeside ? .joinedBeside : join.keepsUnmatched ? .joinedIfAny : .joined
        table.add(site.say(kind), self.table(join.table), .code(join.condition))
      }
      if let days = load.days { table.add(site.say(.onEachDay), .none, .code("\(days.first) … \(days.last)")) }
      if !load.groupBy.isEmpty {
        table.add(site.say(.groupedBy), .none, .code(load.groupBy.joined(separator: ", ")))
      }
      if !load.distinctOn.isEmpty {
        table.add(site.say(.firstOfEach), .none, .code(load.distinctOn.joined(separator: ", ")))
        table.add(site.say(.firstBy), .none, .code(load.orderBy.map(\.text).joined(separator: ", ")))
      }
      if let day = load.day { table.add(site.say(.dayOfFact), .none, .code(day)) }
      if let from = load.effectiveFrom { table.add(site.say(.validFrom), .none, .code(from)) }
      section.tables.append(table)
    }
    return section
  }

  private func table(_ table: LoadDefinition.StagedTable) -> Prose {
    site.table(table.table, of: table.source) + " " + .muted(site.say(.under, ["alias": .code(table.alias)]))
  }
}
