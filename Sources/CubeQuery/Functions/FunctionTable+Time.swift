extension FunctionTable {
  /// Periods.
  static let time: [Function] = [
    .openingPeriod, .closingPeriod, .parallelPeriod, .periodsToDate, .lastPeriods, .yearToDate, .quarterToDate,
    .monthToDate, .weekToDate, .currentDateMember,
  ]
}
