extension FunctionTable {
  /// From members, levels and hierarchies to others.
  static let navigation: [Function] = [
    .members, .children, .currentMember, .defaultMember, .parent, .prevMember,
  ]
}
