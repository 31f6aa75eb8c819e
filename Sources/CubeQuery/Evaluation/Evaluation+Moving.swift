/// Changing the current members for a while, and counting work.
extension Evaluation {
  /// Does something with some members current.
  func with<Result>(_ members: [Member], _ body: () throws -> Result) rethrows -> Result {
    let saved = members.map { coordinates[Int($0.hierarchy)] }
    for member in members { move(Int(member.hierarchy), to: member.ordinal) }
    defer { for (member, ordinal) in zip(members, saved).reversed() { move(Int(member.hierarchy), to: ordinal) } }
    return try body()
  }

  /// Does something with one member current.
  func with<Result>(_ hierarchy: Int, at ordinal: Int32, _ body: () throws -> Result) rethrows -> Result {
    let saved = coordinates[hierarchy]
    move(hierarchy, to: ordinal)
    defer { move(hierarchy, to: saved) }
    return try body()
  }

  /// Does something where nothing but the slicer has set the current members.
  func atHome<Result>(_ body: () throws -> Result) rethrows -> Result {
    let saved = coordinates
    let (savedReader, wasReaching) = (reader, isReaching)
    moveAll(to: home)
    reader = CellReader()
    isReaching = false
    defer {
      moveAll(to: saved)
      (reader, isReaching) = (savedReader, wasReaching)
    }
    return try body()
  }

  /// Does something with each tuple of a set current in turn.
  ///
  /// - Parameters:
  ///   - alias: where the current tuple is kept for those who ask for it by the set's name.
  ///   - body: is given the place in the set.
  /// - Throws: `Suspension` at the end, where cells are missing at some tuple.
  func forEach(_ set: TupleSet, alias: Int? = nil, _ body: (Int) throws -> Void) throws {
    let slot = alias.flatMap { formulas.observedSlots.contains($0) ? $0 : nil }
    let hierarchies = set.hierarchies
    let saved = hierarchies.map { coordinates[$0] }
    let savedTuple = slot.map { currentTuples[$0] }
    defer {
      for (hierarchy, ordinal) in zip(hierarchies, saved) { move(hierarchy, to: ordinal) }
      if let slot, let savedTuple { currentTuples[slot] = savedTuple }
    }
    var isSuspended = false
    for index in 0..<set.count {
      try step()
      for (column, hierarchy) in hierarchies.enumerated() { move(hierarchy, to: set.ordinal(index, column)) }
      if let slot { currentTuples[slot] = CurrentTuple(set: set, index: index) }
      do {
        try body(index)
      } catch is Suspension {
        isSuspended = true
        if needs.areEnough { break }
      }
    }
    if isSuspended { throw Suspension() }
  }

  /// The tuple that a named set or alias is at; nil outside of anything computed for each of its tuples.
  func currentTuple(of slot: Int) -> CurrentTuple? { currentTuples[slot] }

  /// Counts work, and ends it where time is up or nobody waits for it.
  func step() throws {
    steps += 1
    guard steps & 0xFF == 0 else { return }
    try checkTime()
  }

  /// Refuses a set of too many tuples.
  func check(tuples: Int) throws {
    guard tuples <= limits.tuples else {
      throw MDXFailure(.limit, "a set would have more than \(limits.tuples) tuples, the most that are allowed")
    }
  }

  /// Ends the work where time is up or nobody waits for it.
  func checkTime() throws {
    if Task.isCancelled { throw CancellationError() }
    if ContinuousClock.now > deadline {
      throw MDXFailure(.limit, "the statement takes longer than \(limits.time), the longest that is allowed")
    }
  }
}
