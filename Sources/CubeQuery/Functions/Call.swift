internal import Foundation
internal import VisualBasic

/// A call that is being evaluated: its arguments, read at the current members.
struct Call {
  /// The bound arguments, converted as the signature asks; `Omitted` for those not given.
  let arguments: [any Node]
  /// The type of the result.
  let type: ExpressionType
  /// The parameters of each argument, for their sets.
  let parameters: CallParameters
  /// Which call it is, of all in the statement.
  let identity: CallIdentity
  /// What a statement's run remembers.
  let evaluation: Evaluation

  /// The cube with the calculated members and sets that can be seen.
  var scope: CubeScope { evaluation.scope }
  /// How many arguments there are, those left empty among them.
  var count: Int { arguments.count }

  /// Whether an argument was given.
  func isGiven(_ index: Int) -> Bool { index < arguments.count && !(arguments[index] is Omitted) }

  /// A scalar argument; `.null` where it was not given.
  func scalar(_ index: Int) throws -> ScalarValue {
    guard isGiven(index), let node = arguments[index] as? any ScalarNode else { return .null }
    return try node.scalar(evaluation)
  }

  /// A number; nil for null and where it was not given.
  func number(_ index: Int) throws -> Double? { try evaluation.number(scalar(index)) }

  /// A whole number, its fraction cut off; nil for null and where it was not given.
  func integer(_ index: Int) throws -> Int? {
    guard let number = try number(index) else { return nil }
    return Int(exactly: number.rounded(.towardZero))
  }

  /// A text; nil for null and where it was not given.
  func text(_ index: Int) throws -> String? {
    let value = try scalar(index)
    return value.isNull ? nil : value.description
  }

  /// Whether something holds; null does not.
  func boolean(_ index: Int) throws -> Bool { try evaluation.isTrue(scalar(index)) }

  /// A member; nil for the null member and where it was not given.
  func member(_ index: Int) throws -> Member? {
    guard isGiven(index), let node = arguments[index] as? any MemberNode else { return nil }
    return try node.member(evaluation)
  }

  /// A tuple; nil where a member of it is null, and where it was not given.
  func tuple(_ index: Int) throws -> [Member]? {
    guard isGiven(index), let node = arguments[index] as? any TupleNode else { return nil }
    return try node.tuple(evaluation)
  }

  /// A set; no tuples where it was not given.
  func set(_ index: Int) throws -> TupleSet {
    guard isGiven(index), let node = arguments[index] as? any SetNode else { return .empty }
    return try evaluation.set(of: node)
  }

  /// A level; nil for the null level and where it was not given.
  func level(_ index: Int) throws -> LevelPlace? {
    guard isGiven(index), let node = arguments[index] as? any LevelNode else { return nil }
    return try node.level(evaluation)
  }

  /// A hierarchy, by its number in the cube.
  func hierarchy(_ index: Int) throws -> Int {
    guard isGiven(index), let node = arguments[index] as? any HierarchyNode else {
      throw mistake("a hierarchy is missing")
    }
    return try node.hierarchy(evaluation)
  }

  /// A dimension, by the number of its first hierarchy.
  func dimension(_ index: Int) throws -> Int {
    guard isGiven(index), let node = arguments[index] as? any DimensionNode else {
      throw mistake("a dimension is missing")
    }
    return try node.dimension(evaluation)
  }

  /// The word given, upper case; nil where none was.
  func flag(_ index: Int) -> String? {
    guard index < arguments.count, case .flag(let word) = arguments[index].type else { return nil }
    return word
  }

  /// A mistake that only running shows.
  func mistake(_ message: String) -> MDXFailure { MDXFailure(.other, message) }
}

extension Call {
  /// Does something with the current members set to each tuple of a set in turn, for an argument computed anew each time.
  ///
  /// Cells that are missing at one tuple do not keep the next ones from being tried, so that all are fetched together.
  ///
  /// - Parameters:
  ///   - index: the argument, whose parameter is `.each`; it tells which set's alias moves along.
  ///   - body: is given the place in the set.
  func forEach(_ index: Int, over set: TupleSet, _ body: (Int) throws -> Void) throws {
    let source = parameters.each(of: index).flatMap { arguments.indices.contains($0) ? arguments[$0] : nil }
    try evaluation.forEach(set, alias: (source as? any NamedNode)?.slot, body)
  }

  /// The tuples of a set at which a condition may hold; all of them where nothing is known.
  ///
  /// Of a large set the store's groups tell.
  func likely(_ index: Int, over set: TupleSet) throws -> TupleSet {
    try evaluation.likelyPlaces(of: set, for: arguments[index]).map { set.selecting($0) } ?? set
  }

  /// The tuples of a set at which a scalar may have a value; all of them where nothing is known.
  ///
  /// Of a large set the store's groups tell.
  func filled(_ index: Int, over set: TupleSet) throws -> TupleSet {
    try evaluation.filledPlaces(of: set, for: arguments[index]).map { set.selecting($0) } ?? set
  }

  /// An argument's values over a set.
  func scalars(_ index: Int, over set: TupleSet) throws -> [ScalarValue] {
    guard let node = arguments[index] as? any ScalarNode else { return Array(repeating: .null, count: set.count) }
    var values: [ScalarValue] = []
    values.reserveCapacity(set.count)
    try forEach(index, over: set) { _ in values.append(try node.scalar(evaluation)) }
    return values
  }

  /// An argument's numbers over a set; nil for null.
  func numbers(_ index: Int, over set: TupleSet) throws -> [Double?] {
    try scalars(index, over: set).map { try evaluation.number($0) }
  }

  /// For each tuple of a set, whether an argument holds.
  func truths(_ index: Int, over set: TupleSet) throws -> [Bool] {
    try scalars(index, over: set).map { try evaluation.isTrue($0) }
  }

  /// For each tuple of a set, the set that an argument is there.
  func sets(_ index: Int, over set: TupleSet) throws -> [TupleSet] {
    guard let node = arguments[index] as? any SetNode else { return [] }
    var sets: [TupleSet] = []
    try forEach(index, over: set) { _ in sets.append(try evaluation.set(of: node)) }
    return sets
  }
}

extension Call {
  /// Something computed from a set argument and perhaps one computed for each of its tuples: once for the current members
  /// on which these hang, however often the call is evaluated with other arguments changing.
  func kept<Value>(from set: Int, and each: Int? = nil, _ compute: () throws -> Value) throws -> Value {
    var dependencies = arguments[set].dependencies
    if let each {
      dependencies.formUnion(arguments[each].dependencies.subtracting(arguments[set].type.asSetOrTuple ?? []))
    }
    let hierarchies = dependencies.elements(below: evaluation.coordinates.count)
    return try evaluation.kept(for: identity, at: hierarchies, compute)
  }
}
