internal import OrderedCollections

/// Steps in the order in which they are taken one after another, what each of them rests on, and how far they are.
///
/// No step is given out before all that it rests on is done, and none twice. Of those that may be taken the first is next, so
/// that steps none of which is awaited are taken in their order.
///
/// - Complexity: each operation O(n · m) for n steps that rest on m others at most.
struct StepOrder<Step: Hashable> {
  /// The steps that were not given out yet, with what each still rests on.
  private(set) var left: OrderedDictionary<Step, Set<Step>>
  /// The steps that cannot be taken yet, whatever they rest on: something from outside is missing.
  private var awaited: Set<Step>

  /// - Parameters:
  ///   - steps: the steps, with what each rests on; what is no step is done already.
  ///   - awaited: the steps for which something is to arrive first.
  init(_ steps: OrderedDictionary<Step, Set<Step>>, awaiting awaited: Set<Step> = []) {
    let all = Set(steps.keys)
    left = steps.mapValues { $0.intersection(all) }
    self.awaited = awaited
  }

  /// Whether no step is left.
  var isDone: Bool { left.isEmpty }

  /// Whether anything has not arrived, be it for a step that is left out.
  var isAwaiting: Bool { !awaited.isEmpty }

  /// Whether nothing can ever become of the steps that are left: they rest on each other.
  var isStuck: Bool { awaited.isDisjoint(with: left.keys) && !left.values.contains(where: \.isEmpty) && !isDone }

  /// Gives out the first step that rests on nothing that is still to be done; nil when there is none by now.
  ///
  /// - Parameter isWanted: whether a step is to be given out now.
  mutating func next(where isWanted: (Step) -> Bool = { _ in true }) -> Step? {
    let place = left.elements.firstIndex { step, foundations in
      foundations.isEmpty && !awaited.contains(step) && isWanted(step)
    }
    return place.map { left.remove(at: $0).key }
  }

  /// Lets a step be taken for which something has arrived.
  mutating func arrive(_ step: Step) {
    awaited.remove(step)
  }

  /// Lets the steps be taken that rest on a step and, by now, on nothing else.
  mutating func complete(_ step: Step) {
    for index in left.values.indices { left.values[index].remove(step) }
  }

  /// Leaves out the steps that rest on a step that failed, and those that rest on them.
  mutating func fail(_ step: Step) {
    var lost: Set<Step> = [step]
    while let next = left.elements.first(where: { !$0.value.isDisjoint(with: lost) }) {
      left[next.key] = nil
      lost.insert(next.key)
    }
  }
}
