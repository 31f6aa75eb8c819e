internal import CubeModel
internal import MDX
internal import OrderedCollections

/// Finds the members that hold where a question names none, as the definitions say it.
struct DefaultMembers {
  let scope: CubeScope

  /// The cube's hierarchies with their default members.
  ///
  /// - Throws: `CubeQueryError` with every definition's member that the cube does not have.
  func hierarchies() throws(CubeQueryError) -> [CubeHierarchy] {
    var hierarchies = scope.cube.hierarchies
    var mistakes: [CubeQueryError.Mistake] = []
    for index in hierarchies.indices.dropFirst() {
      hierarchies[index].defaultMember = hierarchies[index].tree.roots.first ?? 0
      guard let text = hierarchies[index].source?.hierarchy.defaultMember else { continue }
      if let member = member(text, in: hierarchies[index]) {
        hierarchies[index].defaultMember = member.ordinal
      } else if hierarchies[index].tree.hasMembers {
        mistakes.append(mistake(text, among: hierarchies[index]))
      }
    }
    for (name, use) in scope.cube.definition.dimensions {
      guard let text = use.defaultMember, let dimension = scope.cube.dimensions.first(where: { $0.name == name })
      else { continue }
      let found = dimension.hierarchies.lazy.compactMap { self.member(text, in: scope.hierarchy($0)) }.first
      if let found {
        hierarchies[Int(found.hierarchy)].defaultMember = found.ordinal
      } else if let first = dimension.hierarchies.first, scope.hierarchy(first).tree.hasMembers {
        mistakes.append(mistake(text, among: scope.hierarchy(first)))
      }
    }
    guard mistakes.isEmpty else { throw CubeQueryError(mistakes) }
    return hierarchies
  }

  /// The member of a hierarchy that a text means: with the hierarchy's name before it or without.
  private func member(_ text: LocatedText, in hierarchy: CubeHierarchy) -> Member? {
    let own = MDXExpression.parse(hierarchy.uniqueName + "." + text.text)
    for parsed in [MDXExpression.parse(text.text), own] {
      guard case .name(let name)? = parsed.tree?.form, let found = scope.resolve(name.segments),
        found.length == name.segments.count, case .member(let member) = found.meaning,
        member.hierarchy == hierarchy.index
      else { continue }
      return member
    }
    return nil
  }

  private func mistake(_ text: LocatedText, among hierarchy: CubeHierarchy) -> CubeQueryError.Mistake {
    CubeQueryError.Mistake(
      .unknownName, at: nil, "\(text.place): '\(text.text)' is no member of hierarchy \(hierarchy.uniqueName)")
  }
}
