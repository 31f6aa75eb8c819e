internal import CubeModel

/// A hierarchy's place in a cube.
struct HierarchyContext {
  let index: Int32
  let dimension: Int
  let name: String
  let use: CubeDefinition.DimensionUse
  let source: HierarchyMembers
  let paths: [String: CubeHierarchy.Path]
  let language: String
  /// Whether measures are put together over its finest members.
  let isReadByLeaves: Bool

  private var definition: DimensionDefinition.Hierarchy { source.hierarchy }

  /// Whether the hierarchy bears the name of its dimension's use, so that `[Time]` is its whole name.
  private var bearsDimensionsName: Bool {
    definition.name.isSpelled(name) || definition.name.isSpelled(source.dimension.name)
  }

  private var uniqueName: String {
    bearsDimensionsName ? name.bracketed : name.bracketed + "." + definition.name.bracketed
  }

  /// The hierarchy with its members; its default member is the first of the members until its formula is read.
  func hierarchy(_ tree: MemberTree) -> CubeHierarchy {
    CubeHierarchy(
      index: index, dimension: dimension, name: bearsDimensionsName ? name : definition.name,
      dottedName: bearsDimensionsName ? name : name + "." + definition.name, sourceName: definition.name,
      uniqueName: uniqueName, caption: (bearsDimensionsName ? use.caption : definition.caption).text(in: language),
      description: definition.description?.text(in: language), isVisible: use.isVisible && definition.isVisible,
      paths: paths, levels: levels, tree: tree, source: source, allMember: definition.hasAll ? 0 : nil,
      allCaption: definition.hasAll ? definition.allCaption.text(in: language) : nil,
      nullCaption: source.dimension.isWarehoused ? UnknownMember.caption.text(in: language) : nil, defaultMember: 0,
      isReadByLeaves: isReadByLeaves)
  }

  private var levels: [HierarchyLevel] {
    let all = HierarchyLevel(
      number: 0, name: definition.allLevelName, uniqueName: uniqueName + "." + definition.allLevelName.bracketed,
      caption: definition.allLevelName, description: nil, kind: .all, isUnique: true, isParentChild: false,
      isVisible: true, keyAttribute: nil, properties: [])
    let start = definition.hasAll ? 1 : 0
    return (definition.hasAll ? [all] : [])
      + definition.levels.enumerated().map { number, level in
        HierarchyLevel(
          number: start + number, name: level.name, uniqueName: uniqueName + "." + level.name.bracketed,
          caption: level.caption.text(in: language), description: level.description?.text(in: language),
          kind: kind(of: level), isUnique: level.isUnique, isParentChild: level.parentChild != nil,
          isVisible: level.isVisible, keyAttribute: level.attribute,
          nameAttribute: level.nameAttribute, captionAttribute: level.captionAttribute,
          properties: level.properties.map { name, property in
            MemberProperty(
              name: name, caption: property.caption.text(in: language), attribute: property.attribute,
              kind: property.kind)
          })
      }
  }

  /// A level of the calendar is what its attribute is, also when its definition does not say so.
  private func kind(of level: DimensionDefinition.Level) -> HierarchyLevel.Kind {
    if level.kind == .regular, source.dimension.origin == .calendar {
      return Self.calendarKinds[level.attribute] ?? .regular
    }
    return HierarchyLevel.Kind(rawValue: level.kind.rawValue) ?? .regular
  }

  private static let calendarKinds: [String: HierarchyLevel.Kind] = [
    "year": .years, "fiscal_year": .years, "quarter": .quarters, "quarter_name": .quarters,
    "fiscal_quarter": .quarters, "fiscal_quarter_name": .quarters, "month": .months, "month_name": .months,
    "iso_week": .weeks, "iso_week_name": .weeks, "day": .days, "date_key": .days,
  ]
}
