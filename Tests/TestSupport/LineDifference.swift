/// Two texts compared by lines: what differs, with two lines around it.
struct LineDifference: CustomStringConvertible {
  let description: String

  init(from expected: String, to found: String) {
    let old = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let new = found.split(separator: "\n", omittingEmptySubsequences: false)
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for change in new.difference(from: old) {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var lines: [(mark: String, text: Substring)] = []
    var i = 0
    var j = 0
    while i < old.count || j < new.count {
      if i < old.count, removed.contains(i) {
        lines.append(("-", old[i]))
        i += 1
      } else if j < new.count, inserted.contains(j) {
        lines.append(("+", new[j]))
        j += 1
      } else {
        lines.append((" ", old[i]))
        i += 1
        j += 1
      }
    }
    let changed = lines.indices.filter { lines[$0].mark != " " }
    let shown = Set(changed.flatMap { max(0, $0 - 2)...min(lines.count - 1, $0 + 2) })
    var text: [String] = []
    for index in lines.indices where shown.contains(index) {
      if let last = text.last, last != "…", !shown.contains(index - 1) { text.append("…") }
      text.append("\(lines[index].mark) \(lines[index].text)")
    }
    description = text.joined(separator: "\n")
  }
}
