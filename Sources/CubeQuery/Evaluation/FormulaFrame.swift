/// A calculated member that is being computed, with the current members at its start.
struct FormulaFrame: Hashable {
  let member: Member
  let coordinates: [Int32]?
}
