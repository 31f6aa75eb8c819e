/// One line of what is true of the demo company: what going live changed, or did not.
struct PlantedTruth: Sendable {
  /// What is measured.
  let what: String
  /// The day and the office that decide whether it was before or after.
  let decidedBy: String
  /// What going live changed, in the measure's own unit; zero for nothing.
  let size: String
  /// How it comes.
  let course: String
}
