extension FunctionTable {
  /// From members, levels and hierarchies to others.
  static let navigation: [Function] = [
    .members, .allMembers, .children, .currentMember, .defaultMember, .dataMember, .unknownMember, .calculatedChild,
    .parent, .ancestor, .ancestors, .ascendants, .descendants, .firstChild, .lastChild, .siblings, .firstSibling,
    .lastSibling, .prevMember, .nextMember, .lag, .lead, .cousin, .level, .levels, .levelsCount, .hierarchy, .dimension,
    .dimensions, .dimensionsCount,
    .isAncestor, .isGeneration, .isLeaf, .isSibling, .nameToSet, .namedMember, .linkMember, .root,
    .measureGroupMeasures,
  ]
}
