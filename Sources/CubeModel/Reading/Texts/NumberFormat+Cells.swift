extension NumberFormat {
  /// The formats with a name that pages can write as well.
  private static let named: [String: NumberFormat] = [
    "standard": NumberFormat(decimals: 2), "fixed": NumberFormat(decimals: 2, groupsThousands: false),
    "percent": NumberFormat(suffix: "%", decimals: 2, groupsThousands: false, isPercent: true),
  ]

  /// The format of cells as pages write it; nil when they cannot.
  init?(ofCells text: String) {
    if let named = Self.named[text.lowercased()] {
      self = named
    } else if let format = try? NumberFormat(reading: text) {
      self = format
    } else {
      return nil
    }
  }
}
