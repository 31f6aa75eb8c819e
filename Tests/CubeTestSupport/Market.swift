public import CubeModel
import CubeQuery
import Foundation
import StarSchema

/// A small market with the shapes that are hard: a ragged hierarchy, one without an all member, a parent-child one, a
/// degenerate dimension, distinct counts, totals over time, and roles that see parts of it.
///
/// What the roles see are the stores of California without those of Los Angeles, that of Haifa, and who works for
/// Derrick.
public enum Market {
  /// What is known of the rest, which the roles must not learn.
  public enum Rest: Sendable, CaseIterable {
    /// What is sold there today.
    case asItIs
    /// The same sales by stores, employees and people of other names.
    case renamed
    /// As renamed, and what the roles see stands in other states and countries.
    case moved
    /// Other stores with other sales and customers, employees of other names.
    case otherStores
    /// Other stores and employees, other sales and customers of either.
    case other
  }

  /// The definitions.
  public static func model() throws -> Model {
    try Model(
      readingFrom: URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Market"), dashboards: nil)
  }

  /// The market's rows.
  ///
  /// - Parameters:
  ///   - rest: what stands where the roles do not look.
  ///   - months: the months of 1997 and 1998 with sales.
  public static func store(_ rest: Rest = .asItIs, months: Int = 14) -> RowStore {
    let stores = (rest == .moved ? seen.map(\.moved) : seen) + unseen(rest)
    let staff = derricks + others(rest)
    return RowStore(
      stamp: WarehouseStamp(run: 1, asOf: nil, definitionsHash: nil),
      stars: ["sales": sales(rest, stores: stores, staff: staff, months: months)],
      dimensions: [
        "Store": stores.map(\.row), "Time": (0..<24).map { month($0) }, "Product": products,
        "Employees": staff.map(\.row), "Gender": ["F", "M"].map { ["gender": .text($0)] },
      ],
      ancestors: ["employee.Employees": ancestors(of: staff)])
  }

  private struct Place {
    var country: String
    var state: String
    var city: String?
    var name: String
    var kind: String
    var isSeen = true

    /// Elsewhere, at the same place among the others.
    var moved: Place {
      var place = self
      place.country = country == "USA" ? "Utopia" : "Atlantis"
      place.state = city == "San Francisco" ? "NE" : "KY"
      return place
    }

    var row: RowStore.Row {
      [
        "country": .text(country), "state": .text(state), "city": city.map { .text($0) } ?? .null, "name": .text(name),
        "type": .text(kind), "manager": .text("Manager of \(name)"),
        "sqft": name.count.isMultiple(of: 2) ? .integer(Int64(1000 * name.count)) : .null,
      ]
    }
  }

  private static let seen = [
    Place(country: "USA", state: "CA", city: "Beverly Hills", name: "Store 6", kind: "Gourmet"),
    Place(country: "USA", state: "CA", city: "San Francisco", name: "Store 14", kind: "Small"),
    Place(country: "Israel", state: "Israel", city: "Haifa", name: "Store 22", kind: "Gourmet"),
  ]

  private static func unseen(_ rest: Rest) -> [Place] {
    func place(_ country: String, _ state: String, _ city: String?, _ name: String, _ kind: String = "Small") -> Place {
      Place(country: country, state: state, city: city, name: name, kind: kind, isSeen: false)
    }
    switch rest {
    case .asItIs:
      return [
        place("USA", "CA", "Los Angeles", "Store 7"), place("USA", "OR", "Salem", "Store 13", "Deluxe"),
        place("USA", "WA", "Seattle", "Store 15"), place("Israel", "Israel", "Tel Aviv", "Store 23"),
        place("Vatican", "Vatican", nil, "Store 17"), place("Canada", "BC", "Victoria", "Store 20"),
        place("Mexico", "DF", "San Andres", "Store 21"),
      ]
    case .renamed, .moved:
      return [
        place("USA", "CA", "Los Angeles", "Store 700"), place("USA", "OR", "Portland", "Store 11", "Secret"),
        place("USA", "WA", "Spokane", "Store 16"), place("Israel", "Israel", "Eilat", "Store 24"),
        place("Andorra", "Andorra", nil, "Store 18"), place("Canada", "BC", "Vancouver", "Store 19"),
        place("Mexico", "Zacatecas", "Hidalgo", "Store 12"),
      ]
    case .otherStores, .other:
      return [
        place("USA", "CA", "Los Angeles", "Store 8"), place("USA", "CA", "Los Angeles", "Store 9"),
        place("USA", "OR", "Bend", "Store 40"), place("USA", "WA", "Tacoma", "Store 41", "Secret"),
        place("USA", "NV", "Reno", "Store 42"), place("USA", "NV", "Elko", "Store 45"),
        place("Israel", "Israel", "Haifa Bay", "Store 46"),
        place("Canada", "BC", nil, "Store 43"),
        place("Mexico", "Mexico", "Mexico City", "Store 44"),
      ]
    }
  }

  private struct Person {
    var id: Int64
    var boss: Int64
    var name: String

    var row: RowStore.Row {
      [
        "employee_id": .integer(id), "supervisor_id": .integer(boss), "full_name": .text(name),
        "position": .text("Position of \(name)"),
      ]
    }
  }

  private static let derricks = [
    Person(id: 1, boss: 0, name: "Sheri"), Person(id: 2, boss: 1, name: "Derrick"),
    Person(id: 5, boss: 2, name: "Beverly"), Person(id: 6, boss: 2, name: "Pedro"),
  ]

  private static func others(_ rest: Rest) -> [Person] {
    switch rest {
    case .asItIs: [Person(id: 4, boss: 1, name: "Michael"), Person(id: 7, boss: 4, name: "Ann")]
    case .renamed, .moved: [Person(id: 8, boss: 1, name: "Maya"), Person(id: 9, boss: 8, name: "Roberta")]
    case .otherStores, .other: [Person(id: 10, boss: 1, name: "Walter"), Person(id: 11, boss: 10, name: "Bunny")]
    }
  }

  private static func ancestors(of staff: [Person]) -> [MemberValue: [MemberValue]] {
    let bosses = Dictionary(uniqueKeysWithValues: staff.map { ($0.id, $0.boss) })
    return Dictionary(
      uniqueKeysWithValues: staff.map { person in
        (.integer(person.id), sequence(first: person.id) { bosses[$0] }.filter { $0 != 0 }.map { .integer($0) })
      })
  }

  private static func month(_ number: Int) -> RowStore.Row {
    [
      "the_year": .integer(Int64(1997 + number / 12)), "quarter": .text("Q\(number % 12 / 3 + 1)"),
      "month_of_year": .integer(Int64(number % 12 + 1)), "week_of_year": .integer(Int64(number % 12 * 4 + 1)),
    ]
  }

  private static let products: [RowStore.Row] = [("Drink", "Beer"), ("Drink", "Milk"), ("Food", "Bread")].map {
    ["family": .text($0), "name": .text($1)]
  }

  private static func sales(_ rest: Rest, stores: [Place], staff: [Person], months: Int) -> [RowStore.Row] {
    var rows: [RowStore.Row] = []
    for (number, store) in stores.enumerated() {
      for month in 0..<months where (month + number) % 3 != 1 {
        let seed = number * 31 + month * 17
        let person = staff[seed % staff.count]
        let isSeen = store.isSeen && (rest != .other || derricks.contains { $0.id == person.id && $0.id != 1 })
        let isOther = !isSeen && (rest == .other || rest == .otherStores)
        var row = prefixed("store", store.row).merging(prefixed("time", self.month(month))) { $1 }
        row.merge(prefixed("product", products[seed % products.count])) { $1 }
        row["employee"] = .integer(person.id)
        row["employee.employee_id"] = .integer(person.id)
        row["Gender.gender"] = .text(seed % 2 == (rest == .renamed || rest == .moved ? 1 : 0) ? "F" : "M")
        row["customer_id"] = .integer(Int64(seed % 7 + (isOther ? 50 : 0)))
        row["unit_sales"] = .integer(Int64(seed % 11 + (isOther ? 90 : 1)))
        row["store_sales"] = .decimal(ScaledDecimal(unscaled: Int64(seed * 13 % 977 + (isOther ? 5000 : 0)), scale: 2))
        row["store_cost"] = .decimal(ScaledDecimal(unscaled: Int64(seed + (rest == .asItIs ? 0 : 77)), scale: 2))
        rows.append(row)
      }
    }
    return rows
  }

  private static func prefixed(_ role: String, _ row: RowStore.Row) -> RowStore.Row {
    Dictionary(uniqueKeysWithValues: row.map { ("\(role).\($0)", $1) })
  }
}
