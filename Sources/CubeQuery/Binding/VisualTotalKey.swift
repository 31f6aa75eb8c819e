/// What tells a visual total from others.
struct VisualTotalKey: Hashable {
  let member: Member
  let shown: [Int32]
  let name: String?
}
