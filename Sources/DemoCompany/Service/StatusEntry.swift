/// A case's coming into a state.
struct StatusEntry: Sendable {
  let id: Int
  let status: CaseStatus
  let changedAt: Moment
  let modifiedAt: Moment
}
