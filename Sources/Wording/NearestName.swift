/// The valid name that somebody who wrote another one most likely meant.
public struct NearestName: Sendable, Hashable {
  /// The valid name.
  public let name: String

  /// Finds the nearest of `names` to `written`: fewest insertions, deletions, replacements and swaps of neighbours,
  /// upper and lower case alike; nil when none is near enough to be meant: more than a third of the letters differ.
  ///
  /// - Complexity: O(n · m²) for n names of m characters.
  public init?(to written: String, among names: some Sequence<String>) {
    let word = Array(written.lowercased())
    var best: (name: String, distance: Int)?
    for name in names where name != written {
      let other = Array(name.lowercased())
      let allowed = max(1, max(word.count, other.count) / 3)
      guard abs(other.count - word.count) <= allowed else { continue }
      let distance = Self.distance(word, other)
      if distance <= allowed, distance < word.count, distance < best?.distance ?? .max { best = (name, distance) }
    }
    guard let best else { return nil }
    name = best.name
  }

  /// The question to end a sentence with, ` Did you mean 'Revenue'?`, or nothing when no name is near.
  public static func question(for written: String, among names: some Sequence<String>) -> String {
    NearestName(to: written, among: names).map { " Did you mean '\($0.name)'?" } ?? ""
  }

  /// The optimal string alignment distance (Damerau 1964, restricted): a swap of neighbours counts once.
  static func distance(_ left: [Character], _ right: [Character]) -> Int {
    var beforePrevious: [Int] = []
    var previous = Array(0...right.count)
    for row in left.indices {
      var current = [row + 1]
      for column in right.indices {
        var cost = min(
          previous[column + 1] + 1, current[column] + 1, previous[column] + (left[row] == right[column] ? 0 : 1))
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          cost = min(cost, beforePrevious[column - 1] + 1)
        }
        current.append(cost)
      }
      beforePrevious = previous
      previous = current
    }
    return previous[right.count]
  }
}
