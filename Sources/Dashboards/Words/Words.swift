import Charts

/// The fixed words of pages, in one language.
///
/// Sentences have places in braces, such as `{count}`.
struct Words: Sendable {
  /// The language of charts, numbers and dates.
  var language: ChartLanguage
  /// The words in charts.
  var charts: ChartWords
  /// The language's own name.
  var languageName: String

  var skipToContent: String
  var languages: String
  var pages: String
  var period: String
  var wholeMonths: CountedWords
  var filters: String
  var noFilters: String
  var freshness: String
  var range: String
  var moment: String

  var summary: String
  var summarySentences: SummaryWords
  var worsenedNames: String
  var improvedNames: String
  var offTrackNames: String
  var judgedTogether: String
  var listSeparator: String
  var sentenceEnd: String
  var sentenceGap: String
  var colon: String
  var aside: String

  var improved: String
  var worsened: String
  var noDetectableChange: String
  var cannotTell: String
  var reasons: Reasons

  var onTrack: String
  var atRisk: String
  var offTrack: String
  var tooLittleData: String

  var keyFigures: String
  var chartsAndTables: String
  var noData: String
  var observations: String
  var sinceBaseline: String
  var sinceYearBefore: String
  var against: String
  var perMonth: String
  var changeInterval: String
  var changeSize: String
  var changeSizeNone: String
  var notInFamily: String
  var target: String
  var targetBy: String
  var sparkTitle: String

  var howCounted: String
  var definition: String
  var countedFrom: String
  var ratioOf: String
  var meanOf: String
  var totalOf: String
  var valueInterval: String
  var baselinePeriod: String
  var yearBeforePeriod: String
  var comparedPerMonth: String
  var method: String
  var proportionMethod: String
  var meanMethod: String
  var totalMethod: String
  var family: String
  var evidence: String
  var rawChange: String
  var rawChangeNote: String
  var owner: String
  var definitions: String
  var definitionOf: String
  var source: String
  var sourceOf: String
  var minimum: String

  var dataTable: String
  var interval: String
  var overall: String
  var overallOf: String
  var shownOf: String
  var shownOfTable: String
  var total: String
  var totalNote: String
  var unknown: String
  var perMonthAxis: String

  var footerRun: String
  var footerAsOf: String
  var footerHash: String
  var footerBuiltBy: String
  var proofNote: String
  var indexTitle: String

  /// Why a change cannot be told.
  struct Reasons: Sendable {
    var noData: String
    var noDataThen: String
    var tooFewNow: String
    var tooFewThen: String
    var tooFewMonths: String
    var overlappingPeriods: String
    var noVariation: String
  }
}
