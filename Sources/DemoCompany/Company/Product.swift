/// Something that the company sells.
struct Product: Sendable {
  /// Its `product_id`, from 1 in the order of `Product.all`.
  let id: Int
  let code: String
  let name: String
  let serviceLine: String
  /// How often it is sold, against the others.
  let weight: Double

  /// What its price leaves beside its cost, as a share, on average.
  var margin: Double {
    switch serviceLine {
    case Product.consulting: 0.41
    case Product.management: 0.27
    default: 0.15
    }
  }

  /// All products, in the order of their ids.
  static let all: [Product] = [
    Product(id: 1, code: "CON-COST", name: "Cost management", serviceLine: consulting, weight: 14),
    Product(id: 2, code: "CON-PROJ", name: "Project management", serviceLine: consulting, weight: 13),
    Product(id: 3, code: "CON-FEAS", name: "Feasibility study", serviceLine: consulting, weight: 9),
    Product(id: 4, code: "CON-RISK", name: "Risk and contract advice", serviceLine: consulting, weight: 7),
    Product(id: 5, code: "CON-ENER", name: "Energy and carbon advice", serviceLine: consulting, weight: 6),
    Product(id: 6, code: "CON-TAX", name: "Tax and grants advice", serviceLine: consulting, weight: 4),
    Product(id: 7, code: "MAN-FACI", name: "Facilities management", serviceLine: management, weight: 9),
    Product(id: 8, code: "MAN-PLAN", name: "Planned maintenance", serviceLine: management, weight: 10),
    Product(id: 9, code: "MAN-REAC", name: "Reactive maintenance", serviceLine: management, weight: 8),
    Product(id: 10, code: "MAN-DESK", name: "Service desk & business support", serviceLine: management, weight: 5),
    Product(id: 11, code: "BLD-NEW", name: "New construction", serviceLine: construction, weight: 5),
    Product(id: 12, code: "BLD-REFU", name: "Refurbishment", serviceLine: construction, weight: 7),
    Product(id: 13, code: "BLD-FIT", name: "Fit-out", serviceLine: construction, weight: 6),
    Product(id: 14, code: "BLD-DECO", name: "Decommissioning", serviceLine: construction, weight: 2),
  ]

  static let weights = all.map(\.weight)

  private static let consulting = "Consulting"
  private static let management = "Management, support and maintenance"
  private static let construction = "Construction"
}
