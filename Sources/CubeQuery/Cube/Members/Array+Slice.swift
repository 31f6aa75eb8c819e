extension Array where Element: Comparable {
  /// The elements of an ascending array from the first not below `lower` to the last not above `upper`.
  ///
  /// - Complexity: O(log *n*).
  func slice(from lower: Element, through upper: Element) -> ArraySlice<Element> {
    let start = firstIndex(notBelow: lower)
    let end = self[start...].isEmpty ? start : firstIndex(above: upper)
    return self[start..<Swift.max(start, end)]
  }

  private func firstIndex(notBelow value: Element) -> Int { partition { $0 < value } }
  private func firstIndex(above value: Element) -> Int { partition { $0 <= value } }

  private func partition(_ isBefore: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isBefore(self[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
