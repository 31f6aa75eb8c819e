internal import VisualBasic

/// The children of highest or lowest value that functions put in behind the tuples of a set.
struct ExtremeChildren {
  private let call: Call
  private let argument: Int
  private let set: TupleSet
  private let withCalculated: Bool

  /// - Parameter argument: the argument of the call that tells the values.
  init(_ call: Call, values argument: Int, of set: TupleSet, withCalculated: Bool) {
    self.call = call
    self.argument = argument
    self.set = set
    self.withCalculated = withCalculated
  }

  /// The set with the children behind the tuples of chosen members.
  func open(_ chosen: ChosenMembers, recursive: Bool, _ wanted: Int, bottom: Bool) throws -> TupleSet {
    // All tuples are tried before missing cells are waited for.
    var isSuspended = false
    let result = try set.drilledDown(chosen, recursive: recursive) { row, column in
      do {
        return try children(of: row, column, wanted, bottom: bottom)
      } catch is Suspension {
        isSuspended = true
        return []
      }
    }
    if isSuspended { throw Suspension() }
    return result
  }

  private func children(of row: ArraySlice<Int32>, _ column: Int, _ wanted: Int, bottom: Bool) throws -> [Int32] {
    let children = try call.drilledChildren(of: row, column, in: set, withCalculated: withCalculated)
    let rows = TupleSet(hierarchies: set.hierarchies, ordinals: children.flatMap { set.replacing(row, column, $0) })
    let values = try call.scalars(argument, over: rows)
    return TopRanking(values, bottom: bottom).first(wanted).map { children[$0] }
  }
}
