internal import MDX

/// The mistakes met while the parts of something are bound, so that none hides the next.
struct GatheredMistakes {
  /// The most that are told, as of the parser's.
  private static let most = 100

  private var failures: [MDXFailure] = []

  var isEmpty: Bool { failures.isEmpty }

  /// Does something; a mistake in it is kept.
  ///
  /// - Returns: nil after a mistake.
  /// - Throws: what is no `MDXFailure`.
  mutating func attempt<Made>(_ body: () throws -> Made) throws -> Made? {
    do {
      return try body()
    } catch let failure as MDXFailure {
      add(failure)
      return nil
    }
  }

  /// Adds a mistake with those that it knows of; the same one at the same place counts once.
  mutating func add(_ failure: MDXFailure) {
    for one in failure.all where failures.count < Self.most {
      guard !failures.contains(where: { $0 == one && $0.message == one.message }) else { continue }
      failures.append(one)
    }
  }

  /// - Throws: the mistakes, if there are any, as one.
  func check() throws {
    if let joined { throw joined }
  }

  /// The mistakes in order of their places, those of definitions last; nil where there are none.
  var joined: MDXFailure? {
    let sorted = failures.enumerated().sorted { one, other in
      (one.element.order, one.offset) < (other.element.order, other.offset)
    }
    guard var first = sorted.first?.element else { return nil }
    first.further = sorted.dropFirst().map(\.element)
    return first
  }
}

extension MDXFailure {
  fileprivate var order: Int {
    guard definitionPlace == nil, let range else { return .max }
    return range.start.offset
  }
}
