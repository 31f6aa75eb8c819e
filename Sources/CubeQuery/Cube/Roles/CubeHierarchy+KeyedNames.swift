/// Members of one name whose ancestors may not be told.
extension CubeHierarchy {
  /// The keys that name members in place of their names, by their numbers in the whole tree: of those that stand in one
  /// place and are called alike because an ancestor that tells them apart is not seen.
  ///
  /// Where their keys are alike too, the place among these goes behind the key.
  func namesByKey() -> [Int32: [String]] {
    guard let hidden = tree.hidden else { return [:] }
    var names: [Int32: [String]] = [:]
    var levels: [Int: [[MemberValue]: [Int32]]] = [:]
    for members in namesakes(hidden) {
      for member in members {
        let level = tree.level(of: member)
        let alike =
          levels[level] ?? Dictionary(grouping: tree.members(ofLevel: level)) { tellableAddress(of: $0) }
        levels[level] = alike
        let address = tellableAddress(of: member)
        var key = address.map { $0.text ?? "#null" }
        if let others = alike[address], others.count > 1, let place = others.firstIndex(of: member) {
          key.append("\(place + 1)")
        }
        names[hidden.toWhole[Int(member)]] = key
      }
    }
    return names
  }

  /// Members below one member, or roots, that share a name and have different parents in the whole tree.
  private func namesakes(_ hidden: HiddenMembers) -> [[Int32]] {
    let places = [tree.roots] + (0..<Int32(tree.count)).map { tree.children(of: $0) }
    return places.flatMap { place -> [[Int32]] in
      let isOfOneParent = place.allSatisfy { member in
        hidden.whole.parent(of: hidden.toWhole[Int(member)])
          == place.first.flatMap { hidden.whole.parent(of: hidden.toWhole[Int($0)]) }
      }
      if isOfOneParent { return [] }
      let byName = Dictionary(grouping: place) { tree.name(of: $0).lowercased() }
      return byName.values.filter { members in
        Set(members.map { hidden.whole.parent(of: hidden.toWhole[Int($0)]) }).count > 1
      }
    }
  }
}
