/// Where the answer to a part of a question stands: a request of the plan and some of its measures.
struct CellReference: Sendable, Hashable {
  /// The index of the request.
  var request: Int
  /// The indexes of the measures within the request, in the order of the question's base measures.
  var measures: [Int]
}
