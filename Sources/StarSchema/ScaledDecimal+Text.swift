extension ScaledDecimal {
  /// Reads `12`, `-0.50` or `.5`; nil for anything else, also for an exponent and for more digits than fit.
  public init?(_ text: some StringProtocol) {
    let isNegative = text.first == "-"
    let digits = text.dropFirst(isNegative ? 1 : 0)
    let parts = digits.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let scale = parts.count > 1 ? parts[1].count : 0
    guard scale <= 18, digits.utf8.allSatisfy({ (48...57).contains($0) || $0 == 46 }),
      let magnitude = Int64(parts.joined())
    else { return nil }
    self.init(unscaled: isNegative ? -magnitude : magnitude, scale: scale)
  }

  /// The number without zeros at the end of its fraction: `-12.5`.
  public var shortestText: String {
    guard scale > 0 else { return description }
    var digits = description[...]
    while digits.last == "0" { digits.removeLast() }
    return String(digits.last == "." ? digits.dropLast() : digits)
  }
}
