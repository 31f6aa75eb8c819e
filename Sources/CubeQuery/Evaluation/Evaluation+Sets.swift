/// Sets at the current members, and named ones.
extension Evaluation {
  /// The set that a node is at the current members; one that is worth it is kept for the members it hangs on.
  func set(of node: any SetNode) throws -> TupleSet {
    guard leftOutStarts == nil else { return try cut(set(ofWhole: node)) }
    return try set(ofWhole: node)
  }

  /// A set without what subselects leave out, unless a formula is computed.
  private func cut(_ set: TupleSet) -> TupleSet {
    guard let leftOutStarts, !isReaching else { return set }
    func isLeftOut(_ ordinal: Int32, _ hierarchy: Int) -> Bool {
      ordinal >= leftOutStarts[hierarchy] && ordinal < nodeCounts[hierarchy]
    }
    let isTouched = set.hierarchies.indices.contains { column in
      set.distinct(column).contains { isLeftOut($0, set.hierarchies[column]) }
    }
    guard isTouched else { return set }
    return set.filtered { row in
      !zip(row, set.hierarchies).contains { isLeftOut($0, $1) }
    }
  }

  private func set(ofWhole node: any SetNode) throws -> TupleSet {
    guard let keeping = node as? SetCall, keeping.isKept else { return try node.set(self) }
    let key = key(keeping, at: keeping.dependencyList)
    if let kept = keptSets[key] { return kept }
    let set = try keeping.set(self)
    keptSets[key] = set
    return set
  }

  /// What a call computes from some of its arguments, kept for the members of the hierarchies on which these hang.
  func kept<Value>(for call: CallIdentity, at hierarchies: [Int], _ compute: () throws -> Value) throws -> Value {
    let key = key(call, at: hierarchies)
    if let kept = keptResults[key] as? Value { return kept }
    let value = try compute()
    keptResults[key] = value
    return value
  }

  private func key(_ owner: AnyObject, at hierarchies: [Int]) -> KeptSetKey {
    var members = hierarchies.map { coordinates[$0] }
    for slot in formulas.observedSlots { members.append(Int32(currentTuples[slot]?.index ?? -1)) }
    return KeptSetKey(node: ObjectIdentifier(owner), coordinates: members, reader: reader)
  }

  /// A named set, computed once where nothing but the slicer has set the current members.
  func namedSet(_ number: Int) throws -> TupleSet {
    if let set = namedSets[number] { return set }
    guard namedSetsInWork.insert(number).inserted else {
      throw MDXFailure(.recursion, "the set \(scope.namedSets[number].name.bracketed) needs itself to be computed")
    }
    defer { namedSetsInWork.remove(number) }
    let node = try formulas.set(number)
    let set = try atHome { try self.set(of: node) }
    namedSets[number] = set
    return set
  }

  /// The first place in a named set of the tuple of current members; nil where they are none of its tuples.
  func currentPlace(inNamedSet number: Int) throws -> Int? {
    let set = try namedSet(number)
    let places = placesOfNamedSets[number] ?? TuplePlaces(set)
    placesOfNamedSets[number] = places
    return places.place(of: set.hierarchies.map { coordinates[$0] })
  }
}
