extension PageDefinition.LevelPath {
  /// Reads `Dimension.Level` or `Dimension.Hierarchy.Level`.
  init(reading text: String) throws(TextMistake) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard (2...3).contains(parts.count), parts.allSatisfy({ !$0.isEmpty }) else {
      throw TextMistake("'\(text)' is not a level; expected Dimension.Level or Dimension.Hierarchy.Level.")
    }
    self.init(dimension: parts[0], hierarchy: parts.count == 3 ? parts[1] : nil, level: parts[parts.count - 1])
  }
}
