extension FunctionTable {
  /// What yields sets, or chooses from them.
  static let sets: [Function] = [
    .crossjoin, .filter, .generate, .union, .setSum, .except, .setDifference, .complement, .intersect, .distinct, .head,
    .tail, .subset, .item, .extract, .exists, .cachedExists, .hierarchize, .addCalculatedMembers,
    .stripCalculatedMembers, .unorder, .nativizeSet, .current, .currentOrdinal, .isIn,
    .order, .orderKey, .topCount, .bottomCount, .topPercent, .bottomPercent, .topSum, .bottomSum,
    .drilldownLevel, .drilldownLevelTop, .drilldownLevelBottom, .drilldownMember, .drilldownMemberTop,
    .drilldownMemberBottom, .drillupLevel, .drillupMember, .toggleDrillState,
    .nonEmpty, .nonEmptyCrossJoin, .visualTotals,
  ]
}
