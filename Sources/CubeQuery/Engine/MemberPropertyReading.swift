internal import MDX
internal import VisualBasic

/// A property that an axis asks for: `[Store].[Store Name].[Store Type]`, `MEMBER_CAPTION`.
struct MemberPropertyReading {
  /// The property's own name.
  private let property: String
  /// The level to whose members it belongs; nil for those of any.
  private let level: LevelPlace?

  init(_ name: CompoundName, scope: CubeScope) {
    var property = ""
    if case .name(let last)? = name.segments.last { property = last.text }
    self.property = property
    let owner = name.segments.dropLast()
    if !owner.isEmpty, let found = scope.resolve(owner), found.length == owner.count,
      case .level(let hierarchy, let level) = found.meaning
    {
      self.level = LevelPlace(hierarchy: Int(hierarchy), level: level)
    } else {
      level = nil
    }
  }

  /// The value for a member; nil where the member has no such property.
  func value(of member: Member, in evaluation: Evaluation) throws -> MDXCellSet.Property? {
    let scope = evaluation.scope
    if let level, level.hierarchy != Int(member.hierarchy) || level.level != scope.level(of: member) { return nil }
    return try evaluation.property(property, of: member).map { MDXCellSet.Property(name: property, value: $0) }
  }
}
