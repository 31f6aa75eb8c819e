/// The name that somebody probably meant.
public enum NearestName {
  /// The candidate that takes the fewest edits from `name`, if that is few enough to be a slip.
  public static func of(_ name: String, in candidates: some Sequence<String>) -> String? {
    let wanted = Array(name.lowercased())
    let limit = max(1, wanted.count / 3)
    let best = candidates.map { ($0, distance(wanted, Array($0.lowercased()))) }.min { $0.1 < $1.1 }
    guard let best, best.1 <= limit else { return nil }
    return best.0
  }

  /// ` Did you mean 'x'?`, or nothing.
  public static func question(_ name: String, in candidates: some Sequence<String>) -> String {
    of(name, in: candidates).map { " Did you mean '\($0)'?" } ?? ""
  }

  /// Insertions, deletions and replacements between two texts.
  private static func distance(_ left: [Character], _ right: [Character]) -> Int {
    var previous = Array(0...right.count)
    for (row, character) in left.enumerated() {
      var current = [row + 1]
      for (column, other) in right.enumerated() {
        let replaced = previous[column] + (character == other ? 0 : 1)
        current.append(min(replaced, previous[column + 1] + 1, current[column] + 1))
      }
      previous = current
    }
    return previous[right.count]
  }
}
