import CubeTestSupport
import StarSchema

@testable import CubeQuery

/// The sample cube's cells by plain loops over its facts.
struct SampleLoops {
  /// The facts at some members: by hierarchy the paths of names, of which one must fit.
  typealias Places = [(hierarchy: String, paths: [[String]])]

  /// By unique name of a hierarchy the attributes whose values are the names along a member's path.
  static let attributes = [
    "[Customer]": ["customer.sector", "customer.tier", "customer.name"],
    "[Customer].[By place]": ["customer.country", "customer.city"],
    "[Close date].[Calendar]": ["closed.year", "closed.month_name", "closed.day"],
  ]

  static let measures = ["Revenue", "Orders", "Customers", "Largest", "Won", "Average order", "Win rate"]
  /// The measures of the cube of stocks.
  static let stockMeasures = ["Closing", "Opening", "Mean day", "Smallest", "Squares", "Priced"]

  /// The facts that belong to a member at every place.
  static func facts(at places: Places) -> [FactList.Fact] {
    FactList.sample().facts.filter { fact in
      places.allSatisfy { place in
        let names = (attributes[place.hierarchy] ?? []).map { name(fact.attributes[$0]) }
        return place.paths.contains { $0.count <= names.count && $0[...] == names.prefix($0.count) }
      }
    }
  }

  /// The value of a measure; nil for an empty cell.
  static func value(_ measure: String, of facts: [FactList.Fact]) -> Double? {
    if facts.isEmpty { return nil }
    let amounts = facts.compactMap { $0.measures["amount"]?.double }
    let won = facts.compactMap { $0.measures["is_won"]?.double }.reduce(0, +)
    return switch measure {
    case "Revenue": amounts.isEmpty ? nil : amounts.reduce(0, +)
    case "Orders": Double(facts.count)
    case "Customers": Double(Set(facts.compactMap { $0.attributes["customer.customer_id"] }).count)
    case "Largest": amounts.max()
    case "Won": won
    case "Priced": Double(amounts.count)
    case "Smallest": amounts.min()
    case "Squares": amounts.isEmpty ? nil : amounts.map { $0 * $0 }.reduce(0, +)
    case "Closing": sumsByDay(facts).last
    case "Opening": sumsByDay(facts).first
    case "Mean day":
      sumsByDay(facts).isEmpty ? nil : sumsByDay(facts).reduce(0, +) / Double(sumsByDay(facts).count)
    case "Average order": amounts.isEmpty ? nil : amounts.reduce(0, +) / Double(amounts.count)
    default: won / Double(facts.count)
    }
  }

  /// What a position, the slicer and the subselect let through.
  static func places(
    of position: [MDXCellSet.Member], on axis: MDXCellSet.Axis, _ statement: RandomStatement
  ) -> Places {
    func paths(_ place: (hierarchy: String, members: [String])) -> (hierarchy: String, paths: [[String]]) {
      (place.hierarchy, place.members.map { path($0, in: place.hierarchy) })
    }
    let onAxis = zip(axis.hierarchies, position).map { hierarchy, member in
      if member.name == RandomStatement.total, let total = statement.total { return paths(total) }
      return paths((hierarchy, [member.uniqueName]))
    }
    return onAxis + [statement.slicer, statement.subselect].compactMap { $0.map(paths) }
  }

  /// The sums of the days that have an amount, by day.
  private static func sumsByDay(_ facts: [FactList.Fact]) -> [Double] {
    let days = Dictionary(grouping: facts) { name($0.attributes["closed.day"]) }
    return days.sorted { $0.key < $1.key }.compactMap { _, facts in
      let amounts = facts.compactMap { $0.measures["amount"]?.double }
      return amounts.isEmpty ? nil : amounts.reduce(0, +)
    }
  }

  /// The names along the path of a member; empty for the all member.
  static func path(_ uniqueName: String, in hierarchy: String) -> [String] {
    var names: [String] = []
    var rest = uniqueName.dropFirst(hierarchy.count)
    while rest.hasPrefix(".[") {
      rest = rest.dropFirst(2)
      var name = ""
      while let character = rest.popFirst() {
        if character != "]" {
          name.append(character)
        } else if rest.first == "]" {
          name.append("]")
          rest = rest.dropFirst()
        } else {
          break
        }
      }
      names.append(name)
    }
    return names == ["All"] ? [] : names
  }

  private static func name(_ value: MemberValue?) -> String {
    switch value {
    case .text(let text), .date(let text): text
    case .integer(let number): "\(number)"
    default: "Unknown"
    }
  }
}

extension CellValue {
  fileprivate var double: Double? {
    switch self {
    case .integer(let number): Double(number)
    case .decimal(let number): number.doubleValue
    case .double(let number): number
    case .null: nil
    }
  }
}
