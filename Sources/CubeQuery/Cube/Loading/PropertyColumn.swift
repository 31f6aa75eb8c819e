internal import CubeModel

/// The values of a declared property for the members of a level.
struct PropertyColumn: Sendable {
  /// Whose values they are.
  struct Key: Sendable, Hashable {
    let members: HierarchyMembers
    let level: Int
    let property: MemberProperty
  }

  /// By node of the whole tree.
  private let values: [MemberValue]

  /// - Parameters:
  ///   - tables: rows of the level's address and then the property, today's first.
  ///   - tree: the whole tree.
  init(tables: [MemberTable], level: Int, property: MemberProperty, tree: MemberTree) {
    var values = Array(repeating: MemberValue.null, count: tree.nodeCount)
    for row in tables.flatMap(\.rows).reversed() {
      guard let member = tree.member(at: row.dropLast(), level: level) else { continue }
      let value = (row.last ?? .null).converted(to: property.kind)
      values[Int(member)] = value
      if let data = tree.dataMember(of: member) { values[Int(data)] = value }
    }
    self.values = values
  }

  /// The value for a node of a hierarchy's tree.
  func value(of ordinal: Int32, in tree: MemberTree) -> MemberValue {
    values[Int(tree.hidden?.toWhole[Int(ordinal)] ?? ordinal)]
  }
}

extension MemberValue {
  /// The value as what its property's definition says that it is; as it is where it cannot be that.
  fileprivate func converted(to kind: DimensionDefinition.Property.Kind) -> MemberValue {
    switch (kind, self) {
    case (_, .null): .null
    case (.text, _): text.map { .text($0) } ?? .null
    case (.number, .text(let text)): Double(text).map { .double($0) } ?? self
    case (.boolean, .integer(let number)): .boolean(number != 0)
    case (.boolean, .text(let text)):
      ["true", "t", "1", "y", "yes"].contains(text.lowercased())
        ? .boolean(true) : ["false", "f", "0", "n", "no"].contains(text.lowercased()) ? .boolean(false) : self
    default: self
    }
  }
}
