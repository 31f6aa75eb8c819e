extension MemberNodes {
  private func parentsOfOthers() -> Set<Int32> { Set(parents.lazy.filter { $0 >= 0 }) }

  /// With a hidden data member behind the others for each parent with a key; it bears its key as its name.
  func hidingDataMembers() -> MemberNodes {
    var nodes = self
    let others = parentsOfOthers()
    var data = (0..<Int32(count)).map { $0 }
    for ordinal in 0..<Int32(count) {
      if addressStarts[Int(levels[Int(ordinal)])] > Int(levels[Int(ordinal)]) {
        data[Int(ordinal)] = -1
      } else if others.contains(ordinal) {
        data[Int(ordinal)] = Int32(nodes.parents.count)
        nodes.append(copyOf: ordinal, under: ordinal, named: keys[Int(ordinal)].text)
      }
    }
    nodes.dataNodes = data
    return nodes
  }

  /// With a data member as the first child of each parent with a key; it bears its parent's name.
  func showingDataMembers() -> MemberNodes {
    let others = parentsOfOthers()
    var nodes = self
    nodes.removeAll()
    var data: [Int32] = []
    var numbers: [Int32] = []
    for ordinal in 0..<Int32(count) {
      let number = Int32(nodes.parents.count)
      numbers.append(number)
      let parent = parents[Int(ordinal)]
      nodes.append(self, ordinal, under: parent < 0 ? -1 : numbers[Int(parent)])
      guard addressStarts[Int(levels[Int(ordinal)])] <= Int(levels[Int(ordinal)]) else {
        data.append(-1)
        continue
      }
      guard others.contains(ordinal) else {
        data.append(number)
        continue
      }
      nodes.append(self, ordinal, under: number)
      data += [number + 1, number + 1]
    }
    nodes.count = nodes.parents.count
    nodes.dataNodes = data
    return nodes
  }

  private mutating func removeAll() {
    parents = []
    levels = []
    keys = []
    names = []
    captions = captions.map { _ in [] }
    orderKeys = orderKeys.map { _ in [] }
  }

  private mutating func append(copyOf ordinal: Int32, under parent: Int32, named name: String?) {
    append(self, ordinal, under: parent)
    if let name { names[names.count - 1] = name }
  }

  /// Adds a node of others behind these.
  mutating func append(_ other: MemberNodes, _ ordinal: Int32, under parent: Int32) {
    parents.append(parent)
    levels.append(other.levels[Int(ordinal)])
    keys.append(other.keys[Int(ordinal)])
    names.append(other.names[Int(ordinal)])
    captions?.append(other.captions?[Int(ordinal)] ?? other.names[Int(ordinal)])
    orderKeys?.append(other.orderKeys?[Int(ordinal)] ?? other.keys[Int(ordinal)])
  }
}
