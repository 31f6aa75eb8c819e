/// A call that yields a member.
final class MemberCall: MemberNode, CallNode {
  let parts: CallParts
  private let body: @Sendable (Call) throws -> Member?

  init(_ parts: CallParts, _ body: @escaping @Sendable (Call) throws -> Member?) {
    self.parts = parts
    self.body = body
  }

  func member(_ evaluation: Evaluation) throws -> Member? { try parts.run(evaluation, body) }

  func bound(_ reach: Reach, in space: Space) -> Bound? {
    parts.bound(reach, in: space) { arguments in
      MemberCall(parts.replacing(arguments), body)
    }
  }
}
