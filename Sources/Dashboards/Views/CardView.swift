/// A KPI's card as the template prints it.
///
/// All texts are ready; pictures are SVG.
struct CardView: Sendable {
  /// A mark with its word: the shape and the word say the same as the colour.
  struct Mark: Sendable {
    let icon: String
    let tone: String
    let word: String
  }

  /// A change against another period.
  struct ChangeLine: Sendable {
    let label: String
    let difference: String
    let relatives: [String]
    let verdict: Mark
    let details: [String]
  }

  /// The target with the picture of how far it is reached.
  struct TargetLine: Sendable {
    let targetText: String
    let bullet: String
  }

  /// A line of "how this was counted".
  struct Fact: Sendable {
    let term: String
    let detail: String
  }

  let cardID: String
  let cardCaption: String
  let isEmpty: Bool
  let value: String
  let valueNote: String
  let statuses: [Mark]
  let changes: [ChangeLine]
  let targets: [TargetLine]
  let spark: String
  let facts: [Fact]
  /// The link to where the KPI is described; none when it is not.
  let descriptions: [PageView.DefinitionsLink]
}
