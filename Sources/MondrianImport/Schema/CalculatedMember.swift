/// A member that a formula gives.
struct CalculatedMember: Sendable {
  var name: String
  var labels: Labels
  /// The unique name of its parent or hierarchy, in brackets.
  var parent: String
  var formula: String
  var properties: [MemberProperty]
  var place: XMLPlace

  /// `[Measures].[Profit]`.
  var uniqueName: String { parent + "." + name.bracketed }

  /// Whether it is a measure.
  var isMeasure: Bool { parent.lowercased() == "[measures]" }
}
