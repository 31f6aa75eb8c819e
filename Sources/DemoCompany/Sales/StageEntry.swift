/// An opportunity's coming into a stage.
struct StageEntry: Sendable {
  let id: Int
  let stage: SalesStage
  let enteredAt: Moment
  let modifiedAt: Moment
}
