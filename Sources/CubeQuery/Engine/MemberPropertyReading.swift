internal import MDX
internal import VisualBasic
internal import Wording

/// A property that an axis asks for: `[Store].[Store Name].[Store Type]`, `MEMBER_CAPTION`.
struct MemberPropertyReading {
  /// The property's own name.
  private let property: String
  /// The hierarchies to whose members it belongs.
  private let hierarchies: [Int32]
  /// The level to whose members it belongs; nil for those of any.
  private let level: Int?

  /// - Throws: `MDXFailure` where nothing has that name, or it has no such property.
  init(_ name: CompoundName, scope: CubeScope) throws {
    guard case .name(let last)? = name.segments.last else {
      throw MDXFailure(.unknownName, "a property is named by a name, not a key", at: name.range)
    }
    property = last.text
    let owner = name.segments.dropLast()
    var hierarchies = scope.permittedHierarchies.map(\.index)
    var level: Int?
    if !owner.isEmpty {
      guard let found = scope.resolve(owner), found.length == owner.count else {
        throw MDXFailure(
          .unknownName,
          "\(owner.map(\.written).joined(separator: ".")), of which a property is asked, is no level or hierarchy."
            + scope.suggestion(for: owner), at: name.range)
      }
      switch found.meaning {
      case .dimension(let index):
        hierarchies = scope.cube.dimensions[index].hierarchies.filter { scope.hierarchy($0).isPermitted }
      case .hierarchy(let index): hierarchies = [index]
      case .level(let index, let number): (hierarchies, level) = ([index], number)
      case .member(let member), .leftOut(let member): hierarchies = [member.hierarchy]
      case .namedSet: break
      }
    }
    self.hierarchies = hierarchies
    self.level = level
    try check(scope, at: name.range)
  }

  /// Whether any member can have it.
  private func check(_ scope: CubeScope, at range: SourceRange) throws {
    if IntrinsicProperty(named: property) != nil || MemberKeyPart(named: property) != nil { return }
    let own = hierarchies.flatMap { index in
      scope.hierarchy(index).levels.filter { $0.isPermitted && (level == nil || $0.number == level) }.flatMap(
        \.properties
      ).map(\.name)
    }
    var set = hierarchies.flatMap { scope.calculatedMembers[Int($0)] }.filter(\.isPermitted).flatMap(\.properties)
      .map(\.property.text)
    if hierarchies.contains(0) {
      set += scope.hierarchy(0).tree.members(ofLevel: 0).flatMap { scope.cube.measures[Int($0)].propertyNames }
    }
    guard !(own + set).contains(where: { $0.isSpelled(property) }) else { return }
    throw MDXFailure(
      .unknownName,
      "there is no property '\(property)' of members."
        + NearestName.question(for: property, among: own + IntrinsicProperty.allCases.map(\.rawValue)), at: range)
  }

  /// Whether it tells also of the members before and behind one on its axis.
  var isOfPlace: Bool { IntrinsicProperty(named: property) == .displayInfo }

  /// The value for a member; nil where the member has no such property.
  ///
  /// - Parameter place: where the member stands on its axis, for a property that is told of places.
  func value(of member: Member, at place: AxisPlace?, in evaluation: Evaluation) throws -> MDXCellSet.Property? {
    guard hierarchies.contains(member.hierarchy), level == nil || level == evaluation.scope.level(of: member) else {
      return nil
    }
    if isOfPlace, let place {
      return MDXCellSet.Property(name: property, value: .integer(place.displayInfo(of: member, in: evaluation.scope)))
    }
    return try evaluation.property(property, of: member).map { MDXCellSet.Property(name: property, value: $0) }
  }
}
