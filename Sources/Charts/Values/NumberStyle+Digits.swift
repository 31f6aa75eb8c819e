extension NumberStyle {
  /// What a number is multiplied by before it is written.
  var factor: Double { notation == .percent || notation == .percentagePoints ? 100 : 1 }

  /// The units of compact notation, from small to large.
  var compactUnits: [(size: Double, name: String)] {
    switch language {
    case .english: [(1e3, "K"), (1e6, "M"), (1e9, "B"), (1e12, "T")]
    case .chinese: [(1e4, "万"), (1e8, "亿"), (1e12, "万亿")]
    }
  }

  func plainDigits(_ magnitude: Double) -> (digits: String, unit: String) {
    let unit =
      switch (notation, language) {
      case (.percent, _): "%"
      case (.percentagePoints, .english): " pp"
      case (.percentagePoints, .chinese): "个百分点"
      default: ""
      }
    return (Digits.text(magnitude, decimals: decimals, grouped: groupsThousands), unit)
  }

  func compactDigits(_ magnitude: Double) -> (digits: String, unit: String) {
    let units = compactUnits
    // 999,950 is 1.0M, not 1,000.0K: a unit is entered as soon as the rounded number reaches it.
    let reached = units.lastIndex { unit in
      let below = units.last { $0.size < unit.size }?.size ?? 1
      return Digits.rounded(magnitude / below, decimals: decimals) * below >= unit.size
    }
    guard let reached else {
      return (Digits.trimmed(Digits.text(magnitude, decimals: decimals, grouped: groupsThousands)), "")
    }
    let inUnits = magnitude / units[reached].size
    // A Chinese unit is ten thousand times the one below it: a single digit before the point says too little.
    let isCoarse = language == .chinese && inUnits < 10 && decimals > 0
    let digits = Digits.text(inUnits, decimals: isCoarse ? decimals + 1 : decimals, grouped: groupsThousands)
    return (digits, units[reached].name)
  }

  /// Sign, prefix, digits, unit and suffix together.
  ///
  /// Zero has no sign, however small the number was before rounding. Blanks are no-break spaces, so that a line never
  /// ends between a number and its unit.
  func dress(_ digits: String, unit: String, isNegative: Bool) -> String {
    let isZero = digits.allSatisfy { !("1"..."9").contains($0) }
    let sign = isZero ? "" : isNegative ? "\u{2212}" : showsPlus ? "+" : ""
    return (sign + prefix + digits + unit + suffix).replacing(" ", with: "\u{00A0}")
  }
}
