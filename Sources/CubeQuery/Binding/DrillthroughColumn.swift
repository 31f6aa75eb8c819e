internal import MDX

/// A column of the rows behind a cell, as RETURN names it.
struct DrillthroughColumn {
  /// What is told of a member.
  enum Part: String, CaseIterable {
    case caption = "Caption"
    case name = "Name"
    case key = "Key"
    case uniqueName = "UniqueName"
    case value = "MemberValue"
  }

  /// Where its values come from.
  enum Source {
    case level(hierarchy: Int32, level: Int, Part)
    case property(hierarchy: Int32, level: Int, attribute: String)
    case measure(Int)
  }

  /// Where its values come from.
  let source: Source
  /// What stands above them.
  var title: String
  /// Where RETURN names it.
  let range: SourceRange

  /// What people see of the members of a level.
  init(_ level: HierarchyLevel, of hierarchy: CubeHierarchy, at range: SourceRange = .none) {
    self.init(.level(hierarchy: hierarchy.index, level: level.number, .caption), titled: level.uniqueName, at: range)
  }

  /// A column from a source.
  init(_ source: Source, titled title: String, at range: SourceRange) {
    self.source = source
    self.title = title
    self.range = range
  }

  /// The attribute of a level that tells a part of its members; nil for the level of the all member.
  static func attribute(of level: HierarchyLevel, telling part: Part) -> String? {
    switch part {
    case .key, .value, .uniqueName: level.keyAttribute
    case .name: level.nameAttribute ?? level.keyAttribute
    case .caption: level.captionAttribute ?? level.nameAttribute ?? level.keyAttribute
    }
  }
}
