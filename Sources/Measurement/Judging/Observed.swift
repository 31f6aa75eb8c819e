/// What the store holds of a KPI for one segment: the periods that are asked for, and its months.
struct Observed: Sendable, Hashable {
  var now: Sample
  var baseline: Sample
  var yearBefore: Sample
  /// The samples of the months that hold any row.
  var months: [Month: Sample] = [:]

  /// The totals of the whole months of a period, those without data left out.
  func monthlyTotals(in period: Period) -> [Double] {
    period.wholeMonths.compactMap { months[$0]?.value }
  }
}
