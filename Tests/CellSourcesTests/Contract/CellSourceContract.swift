import CubeModel
import CubeQuery
import OrderedCollections
import StarSchema
import Testing

/// What every cell source must do.
///
/// A test gives it a source over the subject's warehouse.
struct CellSourceContract {
  let source: any CellSource
  let subject: ContractSubject
  var reference: ReferenceSource { ReferenceSource(warehouse: subject.warehouse) }

  init(source: any CellSource, subject: ContractSubject = .sample) {
    self.source = source
    self.subject = subject
  }

  /// All values that the sample has in a column, and null.
  private func values(of column: CellColumn) -> [MemberValue] {
    let request = CellRequest(star: "sale", measures: [], grouping: [column])
    let groups = (try? reference.keys(for: request)) ?? []
    var known = Set(groups)
    if case .attribute(let role, let name, _) = column {
      let dimension = subject.dimensions.first { $0.role == role }?.dimension ?? ""
      known.formUnion(reference.members(for: MemberRequest(dimension: dimension, attributes: [name])).map { $0[0] })
    }
    return [.null] + known.filter { $0 != .null }
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
    for column in subject.columns {
      groupings.append([column])
      groupings += subject.columns.map { [column, $0] }
    }
    for state in subject.states {
      try await check(
        groupings.map { CellRequest(star: "sale", measures: subject.measures, grouping: $0, state: state) },
        alone: { $0.isMultiple(of: 29) })
    }
  }

  /// Requests of different measures, groupings, restrictions and states in one call.
  func answersMixedRequestsTogether() async throws {
    var requests: [CellRequest] = []
    for (position, measure) in subject.measures.enumerated() {
      let column = subject.columns[position % subject.columns.count]
      let other = subject.columns[(position * 7 + 3) % subject.columns.count]
      let restriction = CellRequest.Restriction(columns: [other], tuples: [[.null]], isExclusion: true)
      requests.append(
        CellRequest(
          star: "sale", measures: [measure], grouping: position.isMultiple(of: 3) ? [] : [column],
          restrictions: position.isMultiple(of: 2) ? [restriction] : [],
          state: subject.states[position % subject.states.count]))
    }
    try await check(requests)
    #expect(try await source.cells(for: []).isEmpty)
  }

  /// Every value of every column let in and kept out; several; none; tuples of two columns with and without null.
  func restricts() async throws {
    var restrictions: [CellRequest.Restriction] = []
    for column in subject.columns {
      let values = values(of: column)
      for isExclusion in [false, true] {
        restrictions += values.map {
          CellRequest.Restriction(columns: [column], tuples: [[$0]], isExclusion: isExclusion)
        }
        restrictions.append(
          CellRequest.Restriction(columns: [column], tuples: values.map { [$0] }, isExclusion: isExclusion))
        restrictions.append(CellRequest.Restriction(columns: [column], tuples: [], isExclusion: isExclusion))
      }
      for other in subject.others {
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
      CellRequest.BaseMeasure(.distinctCount, column: subject.dimensions[0].role),
    ]
    try await check(
      restrictions.map { CellRequest(star: "sale", measures: measures, grouping: [], restrictions: [$0]) })
    try await check(
      zip(restrictions, restrictions.dropFirst(5)).map {
        CellRequest(
          star: "sale", measures: measures, grouping: [subject.columns[0]], restrictions: [$0, $1],
          state: subject.states[subject.states.count / 2])
      })
  }

  /// Every pair of values of every column as a range, also open ones.
  func restrictsToRanges() async throws {
    var requests: [CellRequest] = []
    for column in subject.columns {
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
    for (dimension, role) in subject.dimensions {
      let names = subject.columns.compactMap { column -> String? in
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
    let shown = subject.columns.filter { if case .ancestor = $0 { false } else { true } }
    for (position, column) in shown.enumerated() {
      let other = subject.columns[(position * 7 + 3) % subject.columns.count]
      let state = subject.states[position % subject.states.count]
      let second = shown[(position * 5 + 1) % shown.count]
      requests.append(RowRequest(star: "sale", columns: [column, .fact("amount"), .fact("weight"), second]))
      for value in values(of: other) {
        for isExclusion in [false, true] {
          requests.append(
            RowRequest(
              star: "sale", columns: [column, .fact("weight")],
              restrictions: [.init(columns: [other], tuples: [[value]], isExclusion: isExclusion)], state: state))
        }
      }
      for offset in 0...3 {
        requests.append(RowRequest(star: "sale", columns: [column, second], limit: 3, offset: offset * 3))
      }
    }
    let tables = try await source.rows(for: requests)
    for (request, table) in zip(requests, tables) {
      let expected = try reference.rows(for: request)
      #expect(table.rows == expected, "\(request)")
    }
    for request in [
      RowRequest(star: "sale", columns: []), RowRequest(star: "sale", columns: [.fact("weight")], limit: -1),
      RowRequest(star: "sale", columns: [.fact("weight")], offset: -1),
    ] {
      let error = await #expect(throws: CellSourceError.self) { try await source.rows(for: [request]) }
      #expect(error?.kind == .malformed)
    }
  }

  /// The stamp is that of the last finished run, or of the last one up to the run that is asked.
  func bearsTheStampOfItsState() async throws {
    let requests = subject.states.map {
      CellRequest(star: "sale", measures: [CellRequest.BaseMeasure(.count)], state: $0)
    }
    let stamps = try await source.cells(for: requests).map(\.stamp)
    #expect(stamps.map(\.run) == [4, 0, 1, 2, 2, 4])
    #expect(stamps[0].asOf == "2025-03-31T23:00:00Z")
    #expect(stamps[1].asOf == nil)
    #expect(stamps[0].definitionsHash == "contract")
    let days = ContractSubject.days.map {
      CellRequest(star: "sale", measures: [CellRequest.BaseMeasure(.count)], grouping: [.fact("line")], state: $0)
    }
    try await check(days)
    #expect(try await source.cells(for: days).map(\.stamp.run) == [0, 1, 1, 2, 2, 4])
    for state in subject.states + ContractSubject.days {
      let request = CellRequest(star: "sale", measures: [CellRequest.BaseMeasure(.count)], state: state)
      let stamp = try await source.cells(for: [request]).first?.stamp
      #expect(try await source.stamps(ofStars: ["sale", "sale"], at: state).map { $0 } == [stamp, stamp])
    }
    let rows = try await source.rows(for: [
      RowRequest(
        star: "sale",
        columns: [.fact("amount"), .attribute(role: "customer", name: "active", version: .current)],
        state: .knownOn(day: "2025-03-01"))
    ])
    #expect(rows.first?.types == [.decimal(precision: 18, scale: 2), .boolean])
    #expect(rows.first?.stamp.run == 2)
    for run in [-1, 5] {
      let request = CellRequest(
        star: "sale", measures: [CellRequest.BaseMeasure(.count)], state: .asKnown(run: run))
      let error = await #expect(throws: CellSourceError.self) { try await source.cells(for: [request]) }
      #expect(error?.kind == .unknownRun)
      #expect(error?.description.contains("the last finished run is 4") == true)
    }
  }

  /// Over tables that exist already there are no runs and no former states.
  func knowsOnlyTheLatest() async throws {
    let count = [CellRequest.BaseMeasure(.count)]
    let stamp = WarehouseStamp(run: 0, asOf: nil, definitionsHash: nil)
    #expect(try await source.cells(for: [CellRequest(star: "sale", measures: count)]).map(\.stamp) == [stamp])
    #expect(try await source.stamps(ofStars: ["sale"], at: .latest) == [stamp])
    let members = MemberRequest(dimension: "day", attributes: ["month"])
    #expect(try await source.members(for: [members]).map(\.stamp) == [stamp])
    let expected = CellSourceError(.noHistory, place: "star 'sale'", "")
    for state in [WarehouseState.asKnown(run: 0), .knownOn(day: "2025-01-01")] {
      await #expect(throws: expected) {
        try await source.cells(for: [CellRequest(star: "sale", measures: count, state: state)])
      }
      await #expect(throws: expected) {
        try await source.rows(for: [RowRequest(star: "sale", columns: [.fact("amount")], state: state)])
      }
      await #expect(throws: expected) { try await source.stamps(ofStars: ["sale"], at: state) }
    }
    let ancestor = CellColumn.ancestor(role: "seller", hierarchy: "By bos")
    let error = await #expect(throws: CellSourceError.self) {
      try await source.cells(for: [CellRequest(star: "sale", measures: count, grouping: [ancestor])])
    }
    #expect(
      error?.description == "star 'sale', role 'seller': 'By bos' is not a parent-child hierarchy of it."
        + " Did you mean 'By boss'?")
    let line = CellColumn.ancestor(role: "seller", hierarchy: "By line")
    await #expect(throws: CellSourceError(.malformed, place: "star 'sale', hierarchy 'By line' of role 'seller'", "")) {
      try await source.rows(for: [RowRequest(star: "sale", columns: [line])])
    }
  }

  /// An answer of as many rows as are wanted is given, a larger one refused.
  func refusesMoreRowsThanAreWanted() async throws {
    let column = try #require(subject.columns.first)
    var request = CellRequest(star: "sale", measures: [CellRequest.BaseMeasure(.count)], grouping: [column])
    let count = try reference.cells(for: request).count
    request.mostRows = count
    try await check([request])
    request.mostRows = count - 1
    let tooMany = CellSourceError(.tooManyRows, place: "star 'sale'", "")
    await #expect(throws: tooMany) { try await source.cells(for: [request]) }
    await #expect(throws: tooMany) {
      try await source.cells(for: [CellRequest(star: "sale", measures: request.measures, mostRows: count), request])
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
