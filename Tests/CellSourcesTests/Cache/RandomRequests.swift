import CubeQuery
import StarSchema

/// Requests drawn from few columns, measures and values, so that later ones often ask for a part of earlier ones.
struct RandomRequests {
  let subject: ContractSubject
  var generator: SplitMix

  init(_ subject: ContractSubject, seed: UInt64) {
    self.subject = subject
    generator = SplitMix(state: seed)
  }

  mutating func next(values: (CellColumn) throws -> [MemberValue]) rethrows -> CellRequest {
    let few = Array(subject.columns.shuffled(using: &generator).prefix(8))
    let grouping = Array(few.prefix(Int.random(in: 0...4, using: &generator)))
    var restrictions: [CellRequest.Restriction] = []
    for _ in 0..<Int.random(in: 0...2, using: &generator) {
      let pool = grouping.isEmpty || Bool.random(using: &generator) ? few : grouping
      restrictions.append(try restriction(of: pool, values: values))
    }
    var alternatives: [[CellRequest.Restriction]] = []
    if Int.random(in: 0...3, using: &generator) == 0 {
      for _ in 0..<2 {
        var list: [CellRequest.Restriction] = []
        for _ in 0..<Int.random(in: 1...2, using: &generator) {
          list.append(try restriction(of: few, values: values))
        }
        alternatives.append(list)
      }
    }
    return CellRequest(
      star: "sale",
      measures: Array(subject.measures.shuffled(using: &generator).prefix(Int.random(in: 1...4, using: &generator))),
      grouping: grouping, restrictions: restrictions, alternatives: alternatives,
      state: Int.random(in: 0...4, using: &generator) == 0
        ? subject.states.randomElement(using: &generator) ?? .latest : .latest)
  }

  private mutating func restriction(
    of pool: [CellColumn], values: (CellColumn) throws -> [MemberValue]
  ) rethrows -> CellRequest.Restriction {
    let columns = (0..<Int.random(in: 1...2, using: &generator)).compactMap { _ in
      pool.randomElement(using: &generator)
    }
    let choices = try columns.map { try values($0) }
    let tuples = (0..<Int.random(in: 0...4, using: &generator)).map { _ in
      choices.map { $0.randomElement(using: &generator) ?? .null }
    }
    return CellRequest.Restriction(
      columns: columns, tuples: tuples, isExclusion: Int.random(in: 0...3, using: &generator) == 0)
  }

  /// The same request, coarser or narrower.
  mutating func variation(
    of request: CellRequest, values: (CellColumn) throws -> [MemberValue]
  ) rethrows -> CellRequest {
    var request = request
    request.grouping.shuffle(using: &generator)
    if let column = request.grouping.randomElement(using: &generator), Bool.random(using: &generator) {
      let some = try values(column).shuffled(using: &generator).prefix(2).map { [$0] }
      request.restrictions.append(
        .init(columns: [column], tuples: Array(some), isExclusion: Bool.random(using: &generator)))
    }
    request.grouping.removeLast(Int.random(in: 0...request.grouping.count, using: &generator))
    request.measures = request.measures.filter { _ in Bool.random(using: &generator) }
    if request.measures.isEmpty { request.measures = [CellRequest.BaseMeasure(.count)] }
    return request
  }
}

/// Random numbers that are the same in every run (Steele, Lea and Flood, 2014).
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
