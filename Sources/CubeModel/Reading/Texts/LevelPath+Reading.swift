extension PageDefinition.LevelPath {
  /// Reads `Dimension.Level` or `Dimension.Hierarchy.Level`; nil when the text has another form.
  public init?(_ text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard (2...3).contains(parts.count), parts.allSatisfy({ !$0.isEmpty }) else { return nil }
    self.init(dimension: parts[0], hierarchy: parts.count == 3 ? parts[1] : nil, level: parts[parts.count - 1])
  }

  /// Reads `Dimension.Level` or `Dimension.Hierarchy.Level`.
  init(reading text: String) throws(TextMistake) {
    guard let path = Self(text) else {
      throw TextMistake("'\(text)' is not a level; expected Dimension.Level or Dimension.Hierarchy.Level.")
    }
    self = path
  }
}
