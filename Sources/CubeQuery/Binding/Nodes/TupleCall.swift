/// A call that yields a tuple.
final class TupleCall: TupleNode, CallNode {
  let parts: CallParts
  private let body: @Sendable (Call) throws -> [Member]?

  init(_ parts: CallParts, _ body: @escaping @Sendable (Call) throws -> [Member]?) {
    self.parts = parts
    self.body = body
  }

  func tuple(_ evaluation: Evaluation) throws -> [Member]? { try parts.run(evaluation, body) }

  func bound(_ reach: Reach, in space: Space) -> Bound? {
    parts.bound(reach, in: space) { arguments in
      TupleCall(parts.replacing(arguments), body)
    }
  }
}
