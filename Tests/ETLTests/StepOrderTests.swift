import CubeModel
import OrderedCollections
import StarSchema
import TestSupport
import Testing

@testable import ETL

@Suite("The order of steps") struct StepOrderTests {
  /// Every way in which four steps can rest on each other without a circle.
  private static let graphs: [[Set<Int>]] = {
    let edges = (0..<4).flatMap { step in (0..<4).filter { $0 != step }.map { (step, $0) } }
    return (0..<(1 << edges.count)).compactMap { chosen in
      var graph = [Set<Int>](repeating: [], count: 4)
      for (position, (step, foundation)) in edges.enumerated() where chosen >> position & 1 == 1 {
        graph[step].insert(foundation)
      }
      return (0..<4).contains { reach(of: $0, in: graph).contains($0) } ? nil : graph
    }
  }()

  /// All that a step rests on, and what that rests on.
  private static func reach(of step: Int, in graph: [Set<Int>]) -> Set<Int> {
    var reach = graph[step]
    while true {
      let further = reach.reduce(into: reach) { $0.formUnion(graph[$1]) }
      if further == reach { return reach }
      reach = further
    }
  }

  private static func subsets(of count: Int) -> [Set<Int>] {
    (0..<(1 << count)).map { chosen in Set((0..<count).filter { chosen >> $0 & 1 == 1 }) }
  }

  private static func order(_ graph: [Set<Int>], awaiting awaited: Set<Int> = []) -> StepOrder<Int> {
    StepOrder(OrderedDictionary(uniqueKeysWithValues: graph.enumerated().map { ($0, $1) }), awaiting: awaited)
  }

  @Test(
    "of all that four steps can rest on, each step comes once, behind that, and the first that may come comes first")
  func allGraphs() {
    #expect(Self.graphs.count == 543)
    let wrong = Self.graphs.filter { graph in
      var order = Self.order(graph)
      var done: [Int] = []
      while let step = order.next() {
        let first = (0..<4).first { !done.contains($0) && graph[$0].isSubset(of: done) }
        guard step == first else { return true }
        done.append(step)
        order.complete(step)
      }
      return done.count != 4 || !order.isDone || order.isStuck
    }
    #expect(wrong.isEmpty)
  }

  @Test("steps that fail leave out just what rests on them")
  func failures() {
    var wrong: [(graph: [Set<Int>], failing: Set<Int>)] = []
    for graph in Self.graphs {
      for failing in Self.subsets(of: 4) {
        var order = Self.order(graph)
        var taken: Set<Int> = []
        while let step = order.next() {
          taken.insert(step)
          if failing.contains(step) { order.fail(step) } else { order.complete(step) }
        }
        let expected = (0..<4).filter { Self.reach(of: $0, in: graph).isDisjoint(with: failing) }
        if taken != Set(expected) || !order.isDone { wrong.append((graph, failing)) }
      }
    }
    #expect(wrong.isEmpty, "\(wrong.first.map(String.init(describing:)) ?? "")")
  }

  @Test("steps that are awaited come once something has arrived, and hold up only what rests on them")
  func arrivals() {
    var wrong: [(graph: [Set<Int>], awaited: Set<Int>)] = []
    for graph in Self.graphs {
      for awaited in Self.subsets(of: 4) {
        var order = Self.order(graph, awaiting: awaited)
        var missing = awaited
        var done: Set<Int> = []
        var isRight = true
        while !order.isDone {
          if let step = order.next() {
            isRight = isRight && !missing.contains(step) && graph[step].isSubset(of: done) && !done.contains(step)
            done.insert(step)
            order.complete(step)
          } else {
            let held = (0..<4).filter {
              missing.contains($0) || !Self.reach(of: $0, in: graph).isDisjoint(with: missing)
            }
            isRight = isRight && done == Set(0..<4).subtracting(held) && !order.isStuck && order.isAwaiting
            guard let next = missing.max() else { break }
            missing.remove(next)
            order.arrive(next)
          }
        }
        if !isRight || done.count != 4 { wrong.append((graph, awaited)) }
      }
    }
    #expect(wrong.isEmpty, "\(wrong.first.map(String.init(describing:)) ?? "")")
  }

  @Test("a step that is not wanted now keeps its place, and steps in a circle are told rather than waited for")
  func unwanted() {
    var order = Self.order([[], [0], [], []])
    let steps = [order.next { $0 != 0 }, order.next(), order.next { $0 == 1 }, order.next()]
    #expect(steps == [2, 0, nil, 3])
    order.complete(0)
    #expect(order.next() == 1)
    var circle = Self.order([[1], [0], []], awaiting: [2])
    #expect(circle.next() == nil && !circle.isStuck)
    circle.arrive(2)
    #expect(circle.next() == 2 && circle.isStuck)
  }

  @Test("tables rest on their tombstones, dimensions on the tables of loads and merges, stars on tables and dimensions")
  func model() throws {
    var model = try ShopDefinitions.deleting("{tombstones: deletion, key: [record]}")
    let others = try ShopDefinitions.model(
      "sources/crm.yaml", [],
      besides: [
        "dimensions/customer.yaml": ShopDefinitions.customer(
          adding: """
            merged:
              - {from: crm.sale as s, member: {customer_id: s.customer_id}, into: {customer_id: s.sale_id}}
            """)
      ])
    let history = try ShopDefinitions.model(replacing: ["dimensions/customer.yaml": ShopDefinitions.customerWithHistory]
    )
    func drawn(_ model: Model, staging names: [String]? = nil) throws -> [String] {
      let source = try #require(model.sources["crm"])
      let tables = source.tablesInStagingOrder.filter { names?.contains($0.name) ?? true }
      return StepOrder(staging: tables.map { StagedTable(source: source, table: $0) }, of: model).left.map { step, on in
        "\(step) <- \(on.map { "\($0)" }.sorted().joined(separator: ", "))"
      }
    }
    let plain = [
      #"stage("crm.customer") <- "#, #"stage("crm.customer_history") <- "#, #"stage("crm.sale") <- "#,
      #"conform("customer") <- stage("crm.customer")"#, #"conform("date") <- "#,
      #"load("sale") <- conform("customer"), conform("date"), stage("crm.sale")"#,
    ]
    #expect(try drawn(ShopDefinitions.model()) == plain)
    #expect(
      try drawn(model) == [
        #"stage("crm.deletion") <- "#, #"stage("crm.customer") <- stage("crm.deletion")"#, plain[1], plain[2],
        #"conform("customer") <- stage("crm.customer"), stage("crm.deletion")"#, plain[4], plain[5],
      ])
    #expect(try drawn(others)[3] == #"conform("customer") <- stage("crm.customer"), stage("crm.sale")"#)
    #expect(
      try drawn(history)[3] == #"conform("customer") <- stage("crm.customer"), stage("crm.customer_history")"#)
    // Also where only the tombstones are read, and not the table whose rows they name.
    model.stars["sale"]?.loads[0].joins = []
    #expect(
      try drawn(model, staging: ["deletion"]) == [
        #"stage("crm.deletion") <- "#, #"conform("customer") <- stage("crm.deletion")"#, plain[4],
        #"load("sale") <- conform("customer"), conform("date")"#,
      ])
  }
}
