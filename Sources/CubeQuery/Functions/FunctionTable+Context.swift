extension FunctionTable {
  /// What asks for the place where it is computed, and what belongs to no other list.
  static let context: [Function] = [
    .existing, .cache, .parameter, .paramRef, .validMeasure, .kpiValue, .kpiGoal, .kpiStatus, .kpiTrend, .kpiWeight,
    .rollupChildren, .kpiCurrentTimeMember, .predict, .lookupCube, .customData, .calculationCurrentPass,
    .calculationPassValue, .axis, .userName, .setToArray, .leaves,
  ]
}
