import CubeModel
import CubeQuery
import OrderedCollections
import StarSchema
import Testing

/// What every cell source must do.
///
/// A test gives it a source over `ContractWarehouse.sample`.
struct CellSourceContract {
  let source: any CellSource
  let reference = ReferenceSource(warehouse: .sample)

  static let states: [WarehouseState] = [.latest] + (0...4).map { .asKnown(run: $0) }

  static let days: [WarehouseState] = [
    "2025-01-31", "2025-02-01", "2025-02-28", "2025-03-01", "2025-03-30", "2025-03-31",
  ]
  .map { .knownOn(day: $0) }

  static let columns: [CellColumn] =
    ["customer_id", "tier", "name", "staff", "rating", "score", "active", "since", "seen"].map {
      .attribute(role: "customer", name: $0, version: .ofTheDay)
    } + [
      .attribute(role: "customer", name: "tier", version: .current),
      .attribute(role: "site", name: "size \"m²\"; [x]", version: .ofTheDay),
      .attribute(role: "site", name: "size \"m²\"; [x]", version: .current),
      .attribute(role: "site", name: "地区", version: .current),
      .attribute(role: "opened", name: "month", version: .ofTheDay),
      .attribute(role: "closed", name: "day", version: .current),
      .attribute(role: "closed", name: "is_working_day", version: .ofTheDay),
      .attribute(role: "closed", name: "date_key", version: .ofTheDay),
      .fact("sale_id"), .fact("line"),
    ]

  static let measures: [CellRequest.BaseMeasure] =
    [CellRequest.BaseMeasure(.count)]
    + Aggregate.allCases.flatMap { aggregate in
      ["quantity", "amount", "weight"].map { CellRequest.BaseMeasure(aggregate, column: $0) }
    }
    + ["customer", "site", "opened", "closed", "sale_id", "line"].map {
      CellRequest.BaseMeasure(.distinctCount, column: $0)
    } + [CellRequest.BaseMeasure(.count, column: "sale_id")]

  /// All values that the sample has in a column, and null.
  private func values(of column: CellColumn) -> [MemberValue] {
    let warehouse = ContractWarehouse.sample
    switch column {
    case .fact(let name):
      let columns = warehouse.columns(ofStar: "sale").map(\.name)
      guard let position = columns.firstIndex(of: name) else { return [.null] }
      return [.null] + Set((warehouse.factRows["sale"] ?? []).map { $0.values[position] })
    case .ancestor: return [.null]
    case .attribute(let role, let name, _):
      let dimension = warehouse.model.stars["sale"]?.roles[role]?.dimension ?? ""
      return [.null] + reference.members(for: MemberRequest(dimension: dimension, attributes: [name])).map { $0[0] }
    }
  }

  /// Asks all requests in one call and each that `alone` picks by itself, and compares every answer.
  private func check(_ requests: [CellRequest], alone: (Int) -> Bool = { _ in false }) async throws {
    let together = try await source.cells(for: requests)
    #expect(together.count == requests.count)
    for (position, (request, table)) in zip(requests, together).enumerated() {
      let expected = try reference.cells(for: request)
      let rows = Self.rows(of: table)
      #expect(Set(rows) == expected, "\(request)")
      #expect(rows.count == expected.count, "groups must come once: \(request)")
      if alone(position) {
        let single = try #require(try await source.cells(for: [request]).first)
        #expect(Set(Self.rows(of: single)) == expected, "alone: \(request)")
      }
    }
  }

  private static func rows(of table: CellTable) -> [[String]] {
    (0..<table.rowCount).map { row in
      table.keys.map { "\($0[row])" } + table.values.map { "\($0[row])" }
    }
  }

  /// Every aggregate, grouped by no, one and two columns, in every state.
  func answersEveryGrouping() async throws {
    var groupings: [[CellColumn]] = [[]]
    for column in Self.columns {
      groupings.append([column])
      groupings += Self.columns.map { [column, $0] }
    }
    for state in Self.states {
      try await check(
        groupings.map { CellRequest(star: "sale", measures: Self.measures, grouping: $0, state: state) },
        alone: { $0.isMultiple(of: 29) })
    }
  }

  /// Requests of different measures, groupings, restrictions and states in one call.
  func answersMixedRequestsTogether() async throws {
    var requests: [CellRequest] = []
    for (position, measure) in Self.measures.enumerated() {
      let column = Self.columns[position % Self.columns.count]
      let other = Self.columns[(position * 7 + 3) % Self.columns.count]
      let restriction = CellRequest.Restriction(columns: [other], tuples: [[.null]], isExclusion: true)
      requests.append(
        CellRequest(
          star: "sale", measures: [measure], grouping: position.isMultiple(of: 3) ? [] : [column],
          restrictions: position.isMultiple(of: 2) ? [restriction] : [],
          state: Self.states[position % Self.states.count]))
    }
    try await check(requests)
    #expect(try await source.cells(for: []).isEmpty)
  }

  /// Every value of every column let in and kept out; several; none; tuples of two columns with and without null.
  func restricts() async throws {
    var restrictions: [CellRequest.Restriction] = []
    for column in Self.columns {
      let values = values(of: column)
      for isExclusion in [false, true] {
        restrictions += values.map {
          CellRequest.Restriction(columns: [column], tuples: [[$0]], isExclusion: isExclusion)
        }
        restrictions.append(
          CellRequest.Restriction(columns: [column], tuples: values.map { [$0] }, isExclusion: isExclusion))
        restrictions.append(CellRequest.Restriction(columns: [column], tuples: [], isExclusion: isExclusion))
      }
      for other in [Self.columns[1], Self.columns[13]] {
        let tuples = values.flatMap { left in self.values(of: other).map { [left, $0] } }
        for isExclusion in [false, true] {
          for part in [tuples, Array(tuples.prefix(tuples.count / 2)), Array(tuples.suffix(2))] {
            restrictions.append(
              CellRequest.Restriction(columns: [column, other], tuples: part, isExclusion: isExclusion))
          }
        }
      }
    }
    let measures = [
      CellRequest.BaseMeasure(.count), CellRequest.BaseMeasure(.sum, column: "amount"),
      CellRequest.BaseMeasure(.distinctCount, column: "customer"),
    ]
    try await check(
      restrictions.map { CellRequest(star: "sale", measures: measures, grouping: [], restrictions: [$0]) })
    try await check(
      zip(restrictions, restrictions.dropFirst(5)).map {
        CellRequest(
          star: "sale", measures: measures, grouping: [Self.columns[0]], restrictions: [$0, $1],
          state: .asKnown(run: 2))
      })
  }

  /// Every pair of values of every column as a range, also open ones.
  func restrictsToRanges() async throws {
    var requests: [CellRequest] = []
    for column in Self.columns {
      let ends = values(of: column).map { $0 == .null ? nil : $0 }
      for lower in ends {
        for upper in ends {
          requests.append(
            CellRequest(
              star: "sale", measures: [CellRequest.BaseMeasure(.count)], grouping: [],
              ranges: [CellRequest.Range(column: column, lower: lower, upper: upper)]))
        }
      }
    }
    try await check(requests)
  }

  /// Members by one and two attributes, of all versions and current ones, some or all.
  func listsMembers() async throws {
    var requests: [MemberRequest] = []
    for (dimension, role) in [("customer", "customer"), ("site", "site"), ("date", "closed")] {
      let names = Self.columns.compactMap { column -> String? in
        guard case .attribute(role, let name, _) = column else { return nil }
        return name
      }
      for name in names {
        for currentOnly in [false, true] {
          requests.append(MemberRequest(dimension: dimension, attributes: [name], currentOnly: currentOnly))
          requests.append(MemberRequest(dimension: dimension, attributes: [name, names[0]], currentOnly: currentOnly))
          let values = values(of: .attribute(role: role, name: name, version: .ofTheDay))
          for some in [values, [], Array(values.prefix(1)), Array(values.suffix(2))] {
            requests.append(
              MemberRequest(
                dimension: dimension, attributes: [names[0]], currentOnly: currentOnly,
                only: MemberRequest.Only(attribute: name, values: some)))
          }
        }
      }
    }
    let tables = try await source.members(for: requests)
    for (request, table) in zip(requests, tables) {
      #expect(Set(table.rows) == reference.members(for: request), "\(request)")
      #expect(Set(table.rows).count == table.rows.count, "members must come once: \(request)")
    }
  }

  /// Rows by one and several columns, under restrictions, all and in pages.
  func givesRows() async throws {
    var requests: [RowRequest] = []
    for (position, column) in Self.columns.enumerated() {
      let other = Self.columns[(position * 7 + 3) % Self.columns.count]
      let state = Self.states[position % Self.states.count]
      requests.append(RowRequest(star: "sale", columns: [column, .fact("amount"), .fact("weight"), other]))
      for value in values(of: other) {
        for isExclusion in [false, true] {
          requests.append(
            RowRequest(
              star: "sale", columns: [column, .fact("quantity")],
              restrictions: [.init(columns: [other], tuples: [[value]], isExclusion: isExclusion)], state: state))
        }
      }
      for offset in 0...3 {
        requests.append(RowRequest(star: "sale", columns: [column, other], limit: 3, offset: offset * 3))
      }
    }
    let tables = try await source.rows(for: requests)
    for (request, table) in zip(requests, tables) {
      let expected = try reference.rows(for: request)
      #expect(table.rows == expected, "\(request)")
    }
    let types = try await source.rows(for: [
      RowRequest(star: "sale", columns: [.fact("amount"), Self.columns[6]], state: .knownOn(day: "2025-03-01"))
    ])
    #expect(types.first?.types == [.decimal(precision: 18, scale: 2), .boolean])
    #expect(types.first?.stamp.run == 2)
    for request in [
      RowRequest(star: "sale", columns: []), RowRequest(star: "sale", columns: [.fact("line")], limit: -1),
    ] {
      let error = await #expect(throws: CellSourceError.self) { try await source.rows(for: [request]) }
      #expect(error?.kind == .malformed)
    }
  }

  /// The stamp is that of the last finished run, or of the last one up to the run that is asked.
  func bearsTheStampOfItsState() async throws {
    let requests = Self.states.map { CellRequest(star: "sale", measures: [CellRequest.BaseMeasure(.count)], state: $0) }
    let stamps = try await source.cells(for: requests).map(\.stamp)
    #expect(stamps.map(\.run) == [4, 0, 1, 2, 2, 4])
    #expect(stamps[0].asOf == "2025-03-31T23:00:00Z")
    #expect(stamps[1].asOf == nil)
    #expect(stamps[0].definitionsHash == "contract")
    let days = Self.days.map {
      CellRequest(star: "sale", measures: [CellRequest.BaseMeasure(.count)], grouping: [.fact("line")], state: $0)
    }
    try await check(days)
    #expect(try await source.cells(for: days).map(\.stamp.run) == [0, 1, 1, 2, 2, 4])
    for state in Self.states + Self.days {
      let request = CellRequest(star: "sale", measures: [CellRequest.BaseMeasure(.count)], state: state)
      let stamp = try await source.cells(for: [request]).first?.stamp
      #expect(try await source.stamps(ofStars: ["sale", "sale"], at: state).map { $0 } == [stamp, stamp])
    }
    for run in [-1, 5] {
      let request = CellRequest(
        star: "sale", measures: [CellRequest.BaseMeasure(.count)], state: .asKnown(run: run))
      let error = await #expect(throws: CellSourceError.self) { try await source.cells(for: [request]) }
      #expect(error?.kind == .unknownRun)
      #expect(error?.description.contains("the last finished run is 4") == true)
    }
  }

  /// What the model does not have, and values of another type, are refused with the nearest name.
  func refusesWhatTheModelDoesNotHave() async throws {
    func error(_ request: CellRequest) async -> CellSourceError? {
      await #expect(throws: CellSourceError.self, "\(request)") { try await source.cells(for: [request]) }
    }
    let count = [CellRequest.BaseMeasure(.count)]
    let star = await error(CellRequest(star: "sales", measures: count))
    #expect(star?.description == "the model: 'sales' is not a star of it. Did you mean 'sale'?")
    let role = await error(
      CellRequest(star: "sale", measures: count, grouping: [.attribute(role: "close", name: "day", version: .current)]))
    #expect(role?.description == "star 'sale': 'close' is not a role of it. Did you mean 'closed'?")
    let attribute = await error(
      CellRequest(
        star: "sale", measures: count, grouping: [.attribute(role: "customer", name: "teir", version: .current)]))
    #expect(
      attribute?.description == "star 'sale', role 'customer': 'teir' is not an attribute of it. Did you mean 'tier'?")
    let column = await error(CellRequest(star: "sale", measures: [CellRequest.BaseMeasure(.sum, column: "amonut")]))
    #expect(column?.description == "star 'sale': 'amonut' is not a column of it. Did you mean 'amount'?")
    let sum = await error(CellRequest(star: "sale", measures: [CellRequest.BaseMeasure(.sum, column: "sale_id")]))
    #expect(sum?.kind == .wrongType)
    let secret = CellRequest.Restriction(columns: [.fact("line")], tuples: [[.text("secret")]])
    let value = await error(CellRequest(star: "sale", measures: count, restrictions: [secret]))
    #expect(value?.kind == .wrongType)
    #expect(value?.description.contains("secret") == false)
    let short = CellRequest.Restriction(columns: [.fact("line")], tuples: [[]])
    #expect(await error(CellRequest(star: "sale", measures: count, restrictions: [short]))?.kind == .malformed)
    let members = await #expect(throws: CellSourceError.self) {
      try await source.members(for: [MemberRequest(dimension: "costumer", attributes: ["tier"])])
    }
    #expect(members?.description == "the model: 'costumer' is not a dimension of it. Did you mean 'customer'?")
  }
}
