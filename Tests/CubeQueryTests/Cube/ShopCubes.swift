import CubeModel
import OrderedCollections
import StarSchema

@testable import CubeQuery

/// Cubes over tables that exist: shops with gaps in their places, months, staff below staff.
enum ShopCubes {
  static func catalog(
    _ model: Model = model, roles: [RoleDefinition] = []
  ) -> (catalog: CubeCatalog, source: RowMembers) {
    let source = RowMembers(["Shop": shops, "Time": months, "Staff": staff, "client": clients])
    var model = model
    for role in roles { model.roles[role.name] = role }
    return (CubeCatalog(model: model, source: source), source)
  }

  static func scope(_ roles: [RoleDefinition] = [], role: String? = nil, language: String = "en") async throws
    -> CubeScope
  {
    CubeScope(try await catalog(roles: roles).catalog.open("Trade", role: role, language: language))
  }

  private static func shop(
    _ country: String, _ state: String, _ city: String?, _ name: String, _ size: Int64?
  ) -> [String: MemberValue] {
    [
      "country": .text(country), "state": .text(state), "city": city.map { .text($0) } ?? .null, "shop": .text(name),
      "size": size.map { .integer($0) } ?? .null,
    ]
  }

  static let shops: [[String: MemberValue]] = [
    shop("USA", "CA", "Los Angeles", "Shop 7", 23598), shop("USA", "CA", "Beverly Hills", "Shop 6", 23688),
    shop("USA", "OR", "Salem", "Shop 13", 27694), shop("USA", "OR", "Portland", "Shop 11", 20319),
    shop("USA", "USA", "Washington", "Shop 3", nil), shop("USA", "WA", "Salem", "Shop 99", 30268),
    shop("Israel", "Israel", "Haifa", "Shop 22", nil), shop("Israel", "Israel", "Tel Aviv", "Shop 23", nil),
    shop("Vatican", "Vatican", nil, "Shop 17", 33858), shop("Canada", "BC", "Victoria", "Shop 20", 34452),
  ]

  static let months: [[String: MemberValue]] = (0..<24).map { (month: Int64) in
    let quarter = month % 12 / 3 + 1
    return [
      "year": .integer(1997 + month / 12), "quarter": .text("Q\(quarter)"), "month": .integer(month % 12 + 1),
      "day": .integer(month), "week": .integer(month * 4),
    ]
  }

  private static func person(_ id: Int64, _ boss: Int64, _ name: String) -> [String: MemberValue] {
    ["id": .integer(id), "boss": .integer(boss), "name": .text(name)]
  }

  static let staff: [[String: MemberValue]] = [
    person(1, 0, "Sheri"), person(2, 1, "Derrick"), person(4, 1, "Michael"), person(5, 2, "Beverly"),
    person(6, 2, "Pedro"), person(7, 5, "Ann"),
  ]

  /// Client 1 moved from the north to the south; client 2 has no region.
  static let clients: [[String: MemberValue]] = [
    ["client_id": .text("1"), "name": .text("Old name"), "region": .text("north"), "is_current": .boolean(false)],
    ["client_id": .text("1"), "name": .text("New name"), "region": .text("South"), "is_current": .boolean(true)],
    ["client_id": .text("2"), "name": .text("Second"), "region": .null, "is_current": .boolean(true)],
  ]

  static let model = Model(
    calendar: nil, dimensions: ["Shop": shop, "Time": time, "Staff": employees, "client": client],
    stars: ["trade": trade, "stock": stock], cubes: ["Trade": cube], hash: "shops")

  private static func text(_ text: String) -> LocalizedText { LocalizedText(text) }

  private static func hierarchy(
    _ name: String, all: String? = nil, _ levels: [DimensionDefinition.Level]
  ) -> DimensionDefinition.Hierarchy {
    var hierarchy = DimensionDefinition.Hierarchy(
      name: name, caption: text(name), allCaption: LocalizedText(all ?? "", others: ["zh": "全部"]), levels: levels)
    hierarchy.hasAll = all != nil
    return hierarchy
  }

  private static func level(
    _ name: String, _ attribute: String, isUnique: Bool = true, hiding: DimensionDefinition.Level.Hiding = .never,
    kind: DimensionDefinition.Level.Kind = .regular
  ) -> DimensionDefinition.Level {
    var level = DimensionDefinition.Level(
      name: name, caption: text(name), attribute: attribute, isUnique: isUnique, kind: kind)
    level.hiding = hiding
    return level
  }

  private static func attributes(
    _ types: OrderedDictionary<String, ColumnType>, _ history: HistoryKind = .overwrite
  ) -> OrderedDictionary<String, DimensionDefinition.Attribute> {
    types.mapValues { DimensionDefinition.Attribute(type: $0, history: history, caption: text("attribute")) }
  }

  private static func dimension(
    _ name: String, _ types: OrderedDictionary<String, ColumnType>, _ hierarchies: [DimensionDefinition.Hierarchy]
  ) -> DimensionDefinition {
    DimensionDefinition(
      name: name, caption: text(name), naturalKey: ["key": .integer], attributes: attributes(types),
      hierarchies: hierarchies, origin: .table(ExistingTable(name: name), joins: []))
  }

  static let shop: DimensionDefinition = {
    var shops = level("Name", "shop")
    shops.properties["Size"] = DimensionDefinition.Property(attribute: "size", kind: .number, caption: text("Size"))
    shops.properties["Size as text"] = DimensionDefinition.Property(
      attribute: "size", kind: .text, caption: text("Size"))
    return dimension(
      "Shop", ["country": .text, "state": .text, "city": .text, "shop": .text, "size": .integer],
      [
        hierarchy(
          "Shop", all: "All Shops",
          [
            level("Country", "country"), level("State", "state", hiding: .parent),
            level("City", "city", isUnique: false, hiding: .blank), shops,
          ]),
        hierarchy("Size", all: "All Sizes", [level("Size", "size")]),
      ])
  }()

  static let time: DimensionDefinition = {
    var main = hierarchy(
      "Time",
      [
        level("Year", "year", kind: .years), level("Quarter", "quarter", isUnique: false, kind: .quarters),
        level("Month", "month", isUnique: false, kind: .months),
      ])
    main.defaultMember = "[Time].[1998]"
    return dimension(
      "Time", ["year": .integer, "quarter": .text, "month": .integer, "day": .integer, "week": .integer],
      [
        main,
        hierarchy(
          "Weekly", all: "All Weeklys", [level("Year", "year", kind: .years), level("Week", "week", kind: .weeks)]),
      ])
  }()

  static let employees: DimensionDefinition = {
    var employee = level("Employee", "id")
    employee.nameAttribute = "name"
    employee.parentChild = DimensionDefinition.ParentChild(parentAttribute: "boss", rootValue: "0")
    return dimension(
      "Staff", ["id": .integer, "boss": .integer, "name": .text], [hierarchy("Staff", all: "All Staff", [employee])])
  }()

  static let client: DimensionDefinition = {
    var account = level("Account", "client_id")
    account.nameAttribute = "name"
    return DimensionDefinition(
      name: "client", caption: text("Client"), naturalKey: ["client_id": .text],
      attributes: attributes(["region": .text, "name": .text], .version),
      hierarchies: [hierarchy("Client", all: "All Clients", [level("Region", "region"), account])], origin: .loads([]))
  }()

  private static func star(_ name: String, _ roles: [String: String]) -> StarDefinition {
    StarDefinition(
      name: name, caption: text(name), grain: text("a row"), kind: .transaction, key: [:],
      roles: OrderedDictionary(
        uniqueKeysWithValues: roles.sorted { $0.key < $1.key }.map { role, dimension in
          (role, StarDefinition.Role(dimension: dimension, caption: text(role)))
        }), measureColumns: ["amount": StarDefinition.MeasureColumn(type: .integer)], loads: [])
  }

  static let trade = star("trade", ["shop": "Shop", "time": "Time", "staff": "Staff", "client": "client"])
  static let stock = star("stock", ["place": "Shop", "time": "Time"])

  static let cube: CubeDefinition = {
    func use(_ role: String) -> CubeDefinition.DimensionUse {
      CubeDefinition.DimensionUse(role: role, caption: LocalizedText(role, others: ["zh": "店"]))
    }
    func measure(_ kind: CubeDefinition.Measure.Kind, star: String? = nil) -> CubeDefinition.Measure {
      CubeDefinition.Measure(kind: kind, star: star, caption: text("measure"), format: NumberFormat())
    }
    var cube = CubeDefinition(
      name: "Trade", caption: LocalizedText("Trade", others: ["zh": "贸易"]), stars: ["trade", "stock"],
      dimensions: [
        "Shop": CubeDefinition.DimensionUse(
          link: .roles(["trade": "shop", "stock": "place"]), caption: LocalizedText("Shop", others: ["zh": "店"])),
        "Time": use("time"), "Staff": use("staff"), "Client": use("client"),
        "Client today": CubeDefinition.DimensionUse(role: "client", caption: text("Client today"), version: .current),
      ],
      measures: [
        "Sales": measure(.aggregate(.sum, column: "amount")),
        "Stock": measure(.aggregate(.sum, column: "amount"), star: "stock"),
        "Ratio": measure(.formula(.operation(.divide, .measure("Sales"), .measure("Stock")))),
      ],
      calculatedMembers: [
        CubeDefinition.CalculatedMember(member: "[Measures].[Twice]", formula: "[Measures].[Sales] * 2"),
        CubeDefinition.CalculatedMember(
          member: "[Shop].[USA].[West]", formula: "Aggregate({[Shop].[USA].[CA], [Shop].[USA].[OR]})"),
      ])
    cube.namedSets = [CubeDefinition.NamedSet(name: "Best", formula: "[Shop].[Name].Members")]
    return cube
  }()
}
