internal import MDX

/// The properties that every member has.
extension CubeScope {
  /// The value of an intrinsic property; null where a member has none, as a calculated member has no key.
  func value(of property: IntrinsicProperty, for member: Member) -> MemberValue {
    switch property {
    case .name, .memberName: .text(name(of: member))
    case .caption, .memberCaption: .text(caption(of: member))
    case .uniqueName, .memberUniqueName: .text(uniqueName(of: member))
    case .description: description(of: member).map { .text($0) } ?? .null
    case .id, .memberValue: key(of: member)
    // The all member has no key; Analysis Services and Mondrian give it this one.
    case .key, .memberKey: member.ordinal == hierarchy(of: member).allMember ? .integer(0) : key(of: member)
    case .expression: calculated(member).map { .text($0.formula.description) } ?? .null
    case .skippedLevels: .integer(Int64(skippedLevels(above: member)))
    case .memberGUID, .unaryOperator, .customRollup, .customRollupProperties: .null
    case .orderKey: isCalculated(member) ? .null : hierarchy(of: member).tree.orderKey(of: member.ordinal)
    case .visible: .boolean(isVisible(member))
    case .memberType: .integer(memberType(of: member))
    case .memberOrdinal: .integer(Int64(calculated(member)?.place ?? Int(member.ordinal)))
    case .isDataMember: .boolean(!isCalculated(member) && hierarchy(of: member).tree.isDataMember(member.ordinal))
    case .isPlaceholderMember: .boolean(false)
    case .catalogName, .schemaName: .null
    case .cubeName: .text(cube.name)
    case .dimensionUniqueName: .text(cube.dimensions[hierarchy(of: member).dimension].uniqueName)
    case .hierarchyUniqueName: .text(hierarchy(of: member).uniqueName)
    case .level, .levelUniqueName: .text(hierarchy(of: member).levels[level(of: member)].uniqueName)
    case .levelNumber: .integer(Int64(level(of: member)))
    case .depth: .integer(Int64(depth(of: member)))
    case .childrenCardinality: .integer(Int64(childCount(of: member)))
    // The bits for children; those for how a member is shown are told of places on axes (`AxisPlace`).
    case .displayInfo: .integer(Int64(min(childCount(of: member), 0xFFFF)))
    case .parentLevel: .integer(Int64(parent(of: member).map { level(of: $0) } ?? 0))
    case .parentUniqueName: parent(of: member).map { .text(uniqueName(of: $0)) } ?? .null
    case .parentCount: .integer(parent(of: member) == nil ? 0 : 1)
    case .formatString: cube.storedMeasure(member)?.format(in: cube.language).map { .text($0) } ?? .null
    case .solveOrder: .integer(0)
    case .dataType: cube.storedMeasure(member).map { .text($0.isCount ? "Integer" : "Numeric") } ?? .null
    }
  }

  /// A part of a member's key; null where it has fewer.
  func value(of part: MemberKeyPart, for member: Member) -> MemberValue {
    guard !isCalculated(member) else { return .null }
    let address = hierarchy(of: member).tellableAddress(of: member.ordinal)
    return address.indices.contains(part.place) ? address[part.place] : .null
  }

  /// How many levels a ragged hierarchy leaves out between a member and its parent.
  private func skippedLevels(above member: Member) -> Int {
    parent(of: member).map { max(0, level(of: member) - level(of: $0) - 1) } ?? 0
  }

  /// How many ancestors a member has; in a parent-child hierarchy those of its own level too.
  private func depth(of member: Member) -> Int {
    isCalculated(member) ? level(of: member) : hierarchy(of: member).tree.depth(of: member.ordinal)
  }

  /// What a member is, in the cube's language.
  func description(of member: Member) -> String? {
    if let calculated = calculated(member) { return calculated.description }
    return cube.storedMeasure(member)?.description
  }

  /// Whether people are shown a member.
  func isVisible(_ member: Member) -> Bool {
    calculated(member)?.isVisible ?? cube.storedMeasure(member)?.isVisible ?? true
  }

  /// The value of a member's key attribute; null for the all member and calculated ones.
  func key(of member: Member) -> MemberValue {
    isCalculated(member) ? .null : hierarchy(of: member).tree.key(of: member.ordinal)
  }

  /// How many children a member has, without calculated ones.
  func childCount(of member: Member) -> Int {
    isCalculated(member) ? 0 : hierarchy(of: member).tree.childCount(of: member.ordinal)
  }

  /// 1 for an ordinary member, 2 for the all member, 3 for a measure, 4 for a calculated member, as OLE DB for OLAP has it.
  private func memberType(of member: Member) -> Int64 {
    if isCalculated(member) { return 4 }
    if member.isMeasure { return 3 }
    return member.ordinal == hierarchy(of: member).allMember ? 2 : 1
  }
}
