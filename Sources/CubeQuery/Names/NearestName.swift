/// The name that was probably meant, by edit distance.
public enum NearestName {
  /// The candidate closest to `name`, ignoring case; nil when none is close enough to be worth proposing.
  ///
  /// Close enough is a third of the name's length, at least one edit and at most four; a candidate that begins with
  /// `name`, or contains it, is close as well.
  ///
  /// - Complexity: O(candidates × product of the lengths).
  public static func among(_ candidates: some Sequence<String>, to name: String) -> String? {
    let wanted = Array(name.lowercased())
    guard !wanted.isEmpty else { return nil }
    let limit = min(4, max(1, wanted.count / 3))
    var best: (name: String, distance: Int)?
    for candidate in candidates {
      let letters = Array(candidate.lowercased())
      var distance = abs(letters.count - wanted.count) > limit ? limit + 1 : edits(from: wanted, to: letters)
      if distance > limit, wanted.count >= 3, contains(letters, wanted) { distance = limit }
      if distance <= limit, distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.name
  }

  /// ` Did you mean 'x'?`, or nothing when no candidate is close.
  public static func question(among candidates: some Sequence<String>, to name: String) -> String {
    among(candidates, to: name).map { " Did you mean '\($0)'?" } ?? ""
  }

  /// The optimal string alignment distance: insertions, deletions, replacements, swaps of neighbours.
  static func edits(from left: [Character], to right: [Character]) -> Int {
    guard !left.isEmpty, !right.isEmpty else { return max(left.count, right.count) }
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for row in 1...left.count {
      var current = [row]
      for column in 1...right.count {
        let replacement = last[column - 1] + (left[row - 1] == right[column - 1] ? 0 : 1)
        var cheapest = min(last[column] + 1, current[column - 1] + 1, replacement)
        if row > 1, column > 1, left[row - 1] == right[column - 2], left[row - 2] == right[column - 1] {
          cheapest = min(cheapest, beforeLast[column - 2] + 1)
        }
        current.append(cheapest)
      }
      beforeLast = last
      last = current
    }
    return last[right.count]
  }

  private static func contains(_ text: [Character], _ part: [Character]) -> Bool {
    guard part.count <= text.count else { return false }
    return (0...(text.count - part.count)).contains { text[$0..<($0 + part.count)] == part[...] }
  }
}
