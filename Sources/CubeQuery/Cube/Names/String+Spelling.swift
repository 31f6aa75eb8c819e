extension String {
  /// Whether a text spells this name; upper and lower case are alike.
  ///
  /// - Complexity: O(*n*), without making new texts of those that are ASCII.
  func isSpelled(_ text: String) -> Bool {
    var (own, other) = (utf8.makeIterator(), text.utf8.makeIterator())
    while true {
      switch (own.next(), other.next()) {
      case (nil, nil): return true
      case (let left?, let right?) where left < 0x80 && right < 0x80:
        guard left == right || left | 0x20 == right | 0x20 && (0x61...0x7A).contains(left | 0x20) else { return false }
      case (nil, let rest?), (let rest?, nil):
        // A letter beyond ASCII may need more bytes than its other case.
        return rest >= 0x80 && lowercased() == text.lowercased()
      default: return lowercased() == text.lowercased()
      }
    }
  }
}
