/// Sets at the current members, and named ones.
extension Evaluation {
  /// The set that a node is at the current members; one that is worth it is kept for the members it hangs on.
  func set(of node: any SetNode) throws -> TupleSet {
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
}
