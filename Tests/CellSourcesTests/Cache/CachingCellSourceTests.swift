import CubeModel
import CubeQuery
import Postgres
import StarSchema
import Synchronization
import TestSupport
import Testing

@testable import CellSources

@Suite("the cache of cells")
struct CachingCellSourceTests {
  private static let family = CellColumn.attribute(role: "product", name: "family", version: .ofTheDay)
  private static let name = CellColumn.attribute(role: "product", name: "name", version: .ofTheDay)
  private static let brand = CellColumn.attribute(role: "brand", name: "name", version: .ofTheDay)
  private static let tier = CellColumn.attribute(role: "customer", name: "tier", version: .ofTheDay)
  private static let month = CellColumn.attribute(role: "opened", name: "month", version: .ofTheDay)
  private static let line = CellColumn.ancestor(role: "seller", hierarchy: "By line")
  private static let amount = CellRequest.BaseMeasure(.sum, column: "amount")

  private struct Cache {
    let origin: CountingSource
    let source: CachingCellSource

    init(_ warehouse: ContractWarehouse, capacity: Int = 1_000_000, now: ContinuousClock.Instant = .now) {
      self.init(warehouse, capacity: capacity) { now }
    }

    init(
      _ warehouse: ContractWarehouse, capacity: Int = 1_000_000,
      clock: @escaping @Sendable () -> ContinuousClock.Instant
    ) {
      origin = CountingSource(warehouse)
      source = CachingCellSource(
        origin, model: warehouse.model, capacity: capacity, lifetime: .seconds(60), now: clock)
    }

    /// Asks, compares with the reference, and tells whether the other source was asked.
    func isFetched(_ request: CellRequest) async throws -> Bool {
      let table = try #require(try await source.cells(for: [request]).first)
      let rows = (0..<table.rowCount).map { row in
        table.keys.map { "\($0[row])" } + table.values.map { "\($0[row])" }
      }
      #expect(try origin.reference.cells(for: request) == Set(rows), "\(request)")
      #expect(Set(rows).count == rows.count, "\(request)")
      return !origin.takeFetched().isEmpty
    }
  }

  private func request(
    _ grouping: [CellColumn], _ measures: [CellRequest.BaseMeasure] = [amount],
    _ restrictions: CellRequest.Restriction..., state: WarehouseState = .latest
  ) -> CellRequest {
    CellRequest(star: "sale", measures: measures, grouping: grouping, restrictions: restrictions, state: state)
  }

  @Test(
    "random requests get what the other source would say, and some of them without asking it",
    arguments: [ContractSubject.sample, .market], 1...4 as ClosedRange<UInt64>)
  func property(subject: ContractSubject, seed: UInt64) async throws {
    let cache = Cache(subject.warehouse, capacity: seed == 4 ? 300 : 1_000_000)
    var random = RandomRequests(subject, seed: seed)
    var known: [CellColumn: [MemberValue]] = [:]
    func values(_ column: CellColumn) throws -> [MemberValue] {
      if let values = known[column] { return values }
      let request = CellRequest(star: "sale", measures: [], grouping: [column])
      let values = [.null] + (try cache.origin.reference.keys(for: request)).sorted { "\($0)" < "\($1)" }
      known[column] = values
      return values
    }
    var served = 0
    for _ in 0..<60 {
      let first = try random.next(values: values)
      if try await !cache.isFetched(first) { served += 1 }
      for _ in 0..<6 {
        let variation = try random.variation(of: first, values: values)
        if try await !cache.isFetched(variation) { served += 1 }
      }
      if Int.random(in: 0...20, using: &random.generator) == 0 { cache.origin.load() }
    }
    #expect(served > 60, "of 420")
  }

  @Test("the same question again, in another order, and for fewer measures, is not asked again")
  func exact() async throws {
    let cache = Cache(.sample)
    let both = [Self.amount, CellRequest.BaseMeasure(.distinctCount, column: "site")]
    #expect(try await cache.isFetched(request([Self.tier, Self.month], both)))
    #expect(try await !cache.isFetched(request([Self.tier, Self.month], both)))
    #expect(try await !cache.isFetched(request([Self.month, Self.tier], [both[1]])))
    // Further measures of a grain are kept with those that are there.
    let count = CellRequest.BaseMeasure(.count)
    #expect(try await cache.isFetched(request([Self.month, Self.tier], [count])))
    #expect(try await !cache.isFetched(request([Self.tier, Self.month], [count] + both)))
    // The same request twice in a call is one.
    let twice = request([Self.tier])
    #expect(try await cache.source.cells(for: [twice, twice]).count == 2)
    #expect(cache.origin.takeFetched().count <= 1)
  }

  @Test("a narrower question is answered from a wider one's groups, whatever the aggregate")
  func narrower() async throws {
    let cache = Cache(.sample)
    let measures = [CellRequest.BaseMeasure(.distinctCount, column: "site"), .init(.sum, column: "weight")]
    let wide = CellRequest.Restriction(columns: [Self.tier], tuples: [[.text("A")], [.text("B")], [.null]])
    #expect(try await cache.isFetched(request([Self.tier, Self.month], measures, wide)))
    let narrow = CellRequest.Restriction(columns: [Self.tier], tuples: [[.text("B")], [.null]])
    #expect(try await !cache.isFetched(request([Self.tier, Self.month], measures, narrow)))
    let other = CellRequest.Restriction(columns: [Self.month], tuples: [[.integer(202_501)]], isExclusion: true)
    #expect(try await !cache.isFetched(request([Self.tier, Self.month], measures, narrow, other)))
    // Not of a wider one's, of another column's, or of another state's.
    #expect(try await cache.isFetched(request([Self.tier, Self.month], measures)))
    #expect(try await cache.isFetched(request([Self.tier, Self.month], measures, state: .asKnown(run: 2))))
  }

  @Test("a coarser question is put together where the aggregates allow it")
  func coarser() async throws {
    let cache = Cache(.sample)
    let aggregates: [Aggregate] = [.sum, .count, .minimum, .maximum, .sumOfSquares, .distinctCount]
    let measures = aggregates.map { CellRequest.BaseMeasure($0, column: "amount") }
    #expect(try await cache.isFetched(request([Self.tier, Self.month], measures)))
    for measure in measures {
      let isAdditive = ![.distinctCount, .sumOfSquares].contains(measure.aggregate)
      #expect(try await cache.isFetched(request([Self.tier], [measure])) != isAdditive)
      #expect(try await cache.isFetched(request([], [measure])) != isAdditive)
    }
    let floating = CellRequest.BaseMeasure(.sum, column: "weight")
    #expect(try await cache.isFetched(request([Self.tier], [floating])))
    #expect(try await cache.isFetched(request([], [floating])))
    // Least and greatest do not depend on the order.
    #expect(try await cache.isFetched(request([Self.tier], [.init(.maximum, column: "weight")])))
    #expect(try await !cache.isFetched(request([], [.init(.maximum, column: "weight")])))
  }

  @Test("over tables that exist already no total is put together of groups that leave facts out")
  func coarserOverExistingTables() async throws {
    let cache = Cache(.market)
    #expect(try await cache.isFetched(request([Self.family, Self.name])))
    #expect(try await !cache.isFetched(request([Self.family])))
    // A brand needs no class, the total no product.
    #expect(try await cache.isFetched(request([Self.brand])))
    #expect(try await cache.isFetched(request([])))
    let coupon = CellColumn.attribute(role: "coupon", name: "coupon", version: .ofTheDay)
    #expect(try await cache.isFetched(request([coupon, .fact("pieces")])))
    #expect(try await !cache.isFetched(request([coupon])))
  }

  @Test("the groups of ancestors are not put together")
  func ancestors() async throws {
    let cache = Cache(.market)
    #expect(try await cache.isFetched(request([Self.line, Self.family])))
    #expect(
      try await !cache.isFetched(
        request([Self.line, Self.family], [Self.amount], .init(columns: [Self.line], tuples: [[.integer(2)]]))))
    #expect(try await cache.isFetched(request([Self.family])))
    #expect(try await cache.isFetched(request([Self.line])))
  }

  @Test("a sum that does not fit into 64 bits is the other source's to tell")
  func overflow() {
    let large = CellValue.decimal(ScaledDecimal(unscaled: .max, scale: 2))
    #expect(Aggregate.sum.rolledUp([large, .null]) == large)
    #expect(Aggregate.sum.rolledUp([large, large]) == nil)
    #expect(Aggregate.count.rolledUp([.integer(.max), .integer(1)]) == nil)
    #expect(Aggregate.count.rolledUp([CellValue]()) == .integer(0))
    #expect(Aggregate.maximum.rolledUp([.double(1), .double(.nan), .double(2)])?.doubleValue?.isNaN == true)
    #expect(Aggregate.minimum.rolledUp([.double(.nan), .double(2)]) == .double(2))
  }

  @Test("texts of the same look and other bytes are other values")
  func bytes() async throws {
    let table = CellTable(
      stamp: WarehouseStamp(run: 4, asOf: nil, definitionsHash: nil), rowCount: 2,
      keys: [[.text("caf\u{e9}"), .text("cafe\u{301}")]], values: [[.integer(1), .integer(2)]])
    let wide = request([Self.tier, Self.tier])
    let key = GrainKey(wide, unmatched: try UnmatchedFacts(of: wide, model: ContractWarehouse.sample.model))
    let grain = KeptGrain(table, for: request([Self.tier]), key: key)
    let filter = ExactRestriction(.init(columns: [Self.tier], tuples: [[.text("cafe\u{301}")]]))
    let answer = grain.answer(request([Self.tier]), by: GrainService(filters: [filter], isRollUp: false))
    #expect(answer?.values == [[.integer(2)]])
    let all = grain.answer(request([Self.tier]), by: GrainService(filters: [], isRollUp: true))
    #expect(all?.rowCount == 2)
    // A value of another type has the other source's meaning.
    let odd = ExactRestriction(.init(columns: [Self.tier], tuples: [[.integer(1)]]))
    #expect(grain.answer(request([Self.tier]), by: GrainService(filters: [odd], isRollUp: false)) == nil)
  }

  @Test("when a run has ended nothing is left of the one before")
  func newRun() async throws {
    let cache = Cache(.sample)
    #expect(try await cache.isFetched(request([Self.tier])))
    cache.origin.load()
    #expect(try await cache.isFetched(request([Self.tier])))
    #expect(try await cache.isFetched(request([Self.tier], state: .asKnown(run: 2))))
    #expect(try await !cache.isFetched(request([Self.tier], state: .asKnown(run: 2))))
    cache.origin.load()
    #expect(try await cache.isFetched(request([Self.tier], state: .asKnown(run: 2))))
    cache.source.flush()
    #expect(cache.source.keptValues == 0)
    #expect(try await cache.isFetched(request([Self.tier], state: .asKnown(run: 2))))
  }

  @Test("a call in which a run ends is made again, and goes past the cache when it never rests")
  func runEndsMeanwhile() async throws {
    let cache = Cache(.sample)
    #expect(try await cache.isFetched(request([Self.tier])))
    cache.origin.load(duringCalls: 1)
    let tables = try await cache.source.cells(for: [request([Self.tier]), request([Self.month])])
    #expect(tables.map(\.stamp.run) == [5, 5])
    #expect(cache.origin.calls == 3)
    cache.origin.load(duringCalls: 4)
    let restless = try await cache.source.cells(for: [request([Self.tier, Self.month]), request([])])
    #expect(Set(restless.map(\.stamp.run)).count == 1)
    #expect(cache.origin.calls == 7)
  }

  @Test("answers about tables without runs are kept for their lifetime")
  func lifetime() async throws {
    let start = ContinuousClock.now
    let passed = Mutex(Duration.zero)
    let cache = Cache(.market) { start + passed.withLock { $0 } }
    #expect(try await cache.isFetched(request([Self.family])))
    passed.withLock { $0 = .seconds(59) }
    #expect(try await !cache.isFetched(request([Self.family])))
    passed.withLock { $0 = .seconds(61) }
    #expect(try await cache.isFetched(request([Self.family])))
    #expect(try await !cache.isFetched(request([Self.family])))
  }

  @Test("no more is kept than there is room for; what is used least goes first")
  func capacity() async throws {
    let cache = Cache(.sample, capacity: 40)
    #expect(try await cache.isFetched(request([Self.month])))
    for column in ContractSubject.sample.columns {
      _ = try await cache.isFetched(request([column]))
      #expect(cache.source.keptValues <= 40)
      #expect(try await !cache.isFetched(request([Self.month])))
    }
    #expect(try await cache.isFetched(request([ContractSubject.sample.columns[0]])))
  }

  @Test("callers at the same time share one fetch; when it fails the others ask for themselves")
  func sharing() async throws {
    let cache = Cache(.sample)
    let request = request([Self.tier])
    for failures in [0, 1] {
      cache.source.flush()
      _ = cache.origin.takeFetched()
      cache.origin.hold()
      cache.origin.fail(calls: failures)
      let before = cache.origin.calls
      let outcomes = await withTaskGroup(of: Int?.self) { group in
        for _ in 0..<8 { group.addTask { try? await cache.source.cells(for: [request]).first?.rowCount } }
        while cache.origin.calls == before { await Task.yield() }
        // All others have had the time to come, and wait.
        try? await Task.sleep(for: .milliseconds(50))
        cache.origin.release()
        return await group.reduce(into: []) { $0.append($1) }
      }
      #expect(outcomes.count { $0 == nil } == failures)
      if failures == 0 { #expect(cache.origin.takeFetched() == [request]) }
    }
  }

  @Test("what is wrong with a request is told as without the cache")
  func refusals() async throws {
    try await withTestDatabase { address in
      let session = try await Session.open(to: address)
      try await ContractWarehouse.sample.create(in: session)
      let model = ContractWarehouse.sample.model
      let source = CachingCellSource(SQLCellSource(pool: ConnectionPool(to: address), model: model), model: model)
      let contract = CellSourceContract(source: source)
      try await contract.answersMixedRequestsTogether()
      try await contract.refusesWhatTheModelDoesNotHave()
      try await contract.bearsTheStampOfItsState()
    }
  }
}
