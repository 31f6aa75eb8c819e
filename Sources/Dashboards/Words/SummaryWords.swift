/// The sentences of a page's summary.
///
/// Counts of nothing are left out of them.
struct SummaryWords: Sendable {
  /// What the KPIs did: `{list}`.
  var verdicts: String
  /// The first verdict of the list: `{count}` of `{all}` KPIs, and what they did, `{fact}`.
  var first: String
  /// A further one: `{count}`, `{fact}`.
  var further: String
  /// The verdict on a page's only KPI: `{fact}`.
  var only: String
  /// Between two verdicts.
  var separator: String
  /// Before the last verdict.
  var lastSeparator: String

  var improved: CountedWords
  var worsened: CountedWords
  var noDetectableChange: CountedWords
  var cannotTell: CountedWords

  /// How many of several targets are on track: `{count}`, `{all}`.
  var targets: CountedWords
  /// None of several is: `{all}`.
  var noTarget: String
  /// A page's only target is on track.
  var onlyTarget: String
  /// A page's only target is not on track.
  var onlyTargetMissed: String
}
