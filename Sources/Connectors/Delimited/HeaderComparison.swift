import Wording

/// A file's header beside the declared columns.
struct HeaderComparison {
  let declared: [String]
  let found: [String]
  /// Whether the file may have other columns as well, in any order.
  var allowsOtherColumns = false

  /// All that does not fit, in one sentence; nil when everything does.
  var sentence: String? {
    guard declared != found else { return nil }
    var parts: [String] = []
    let missing = declared.filter { !found.contains($0) }
    let additional = found.filter { !declared.contains($0) }
    for name in missing {
      let nearest = NearestName(to: name, among: additional).map { " (the file has '\($0.name)')" } ?? ""
      parts.append("column '\(name)' is missing" + nearest)
    }
    for name in additional where !allowsOtherColumns { parts.append("column '\(name)' is not declared") }
    for name in Set(found).sorted()
    where (!allowsOtherColumns || declared.contains(name)) && found.count(where: { $0 == name }) > 1 {
      parts.append("column '\(name)' appears more than once")
    }
    if parts.isEmpty, allowsOtherColumns { return nil }
    if parts.isEmpty {
      for (position, name) in found.enumerated() where declared[position] != name {
        parts.append("column \(position + 1) is '\(name)' where '\(declared[position])' is declared")
      }
    }
    return "the header does not fit the declaration: " + parts.joined(separator: "; ")
  }
}
