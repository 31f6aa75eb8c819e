extension NumberStyle {
  /// The texts of an axis: one unit and the same decimals for all ticks, as many as tell them apart.
  func texts(of ticks: NiceTicks) -> [String] {
    let size = max(ticks.domain.lowerBound.magnitude, ticks.domain.upperBound.magnitude) * factor
    let unit = notation == .compact ? compactUnits.last { $0.size <= size } : nil
    let unitSize = unit?.size ?? 1
    let unitExponent = NiceTicks.exponent(of: unitSize) - (factor == 100 ? 2 : 0)
    let decimals = ticks.decimals(unit: unitExponent)
    return ticks.values.map { value in
      let scaled = (value * factor / unitSize).magnitude
      // Ticks closer together than nine decimals would all read the same.
      let digits =
        decimals <= 9 || value == 0
        ? Digits.text(scaled, decimals: value == 0 ? 0 : decimals, grouped: groupsThousands) : "\(scaled)"
      let name = unit?.name ?? plainDigits(0).unit
      let isBare = value == 0 && notation == .compact
      return dress(digits, unit: isBare ? "" : name, isNegative: value < 0)
    }
  }
}
