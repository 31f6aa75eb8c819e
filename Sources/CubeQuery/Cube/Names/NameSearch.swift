internal import MDX

/// A search for what the first segments of a compound name mean: it tries all readings, and takes the longest.
struct NameSearch {
  let scope: CubeScope
  let segments: [NameSegment]

  /// The longest reading; of two as long the one that is tried first.
  func best() -> ResolvedName? {
    var best: ResolvedName?
    for meaning in firstMeanings() {
      let found = extended(ResolvedName(meaning: meaning, length: 1))
      if found.length > best?.length ?? 0 { best = found }
      if found.length == segments.count { break }
    }
    return best
  }

  private func extended(_ start: ResolvedName) -> ResolvedName {
    guard start.length < segments.count else { return start }
    var best = start
    for meaning in meanings(of: segments[start.length], after: start.meaning) {
      let found = extended(ResolvedName(meaning: meaning, length: start.length + 1))
      if found.length > best.length { best = found }
      if found.length == segments.count { break }
    }
    if best.length == start.length, let found = throughHidden(start) { return extended(found) }
    return best
  }
}
