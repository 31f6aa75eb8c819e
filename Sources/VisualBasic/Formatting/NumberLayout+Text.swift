extension NumberLayout {
  /// The number that is written: scaled, and rounded to the places that there are.
  func rounded(_ magnitude: Magnitude) -> Magnitude {
    let scaled = magnitude.shifted(by: shift)
    return isScientific ? normalised(scaled).number : scaled.rounded(toDecimals: fractionPlaces)
  }

  /// The number as this layout writes it, without a sign.
  func text(of magnitude: Magnitude, conventions: FormatConventions) -> String {
    let scaled = magnitude.shifted(by: shift)
    let (number, exponent) =
      isScientific ? normalised(scaled) : (scaled.rounded(toDecimals: fractionPlaces), 0)
    let whole = number.whole
    let digits = Array(repeating: 0, count: max(0, requiredWhole - whole.count)) + whole
    let fraction = number.fraction
    var text = ""
    for place in places {
      switch place {
      case .text(let literal): text += literal
      case .currency: text += conventions.currencySymbol
      case .whole(let position):
        write(digits, from: position == wholePlaces ? digits.count : position, to: position, conventions, into: &text)
      case .point:
        if wholePlaces == 0 { write(digits, from: digits.count, to: 1, conventions, into: &text) }
        text += conventions.decimalSeparator
      case .fraction(let position):
        if position <= max(requiredFraction, fraction.count) {
          text += String(position <= fraction.count ? fraction[position - 1] : 0)
        }
      case .exponent(let mark, let writesPlus, let count):
        let sign = exponent < 0 ? "-" : writesPlus ? "+" : ""
        text += mark + sign + Int(exponent.magnitude).padded(to: count)
      }
    }
    return text
  }

  /// The number with its first digit at the first place, and the power of ten that this takes away.
  private func normalised(_ magnitude: Magnitude) -> (number: Magnitude, exponent: Int) {
    guard !magnitude.isZero else { return (.zero, 0) }
    var exponent = magnitude.point - wholePlaces
    var number = magnitude.shifted(by: -exponent).rounded(toDecimals: fractionPlaces)
    if number.point > wholePlaces {
      exponent += 1
      number = number.shifted(by: -1)
    }
    return (number, exponent)
  }

  /// Writes the digits at the positions from `first` down to `last`, with separators between groups.
  private func write(
    _ digits: [UInt8], from first: Int, to last: Int, _ conventions: FormatConventions, into text: inout String
  ) {
    for position in stride(from: first, through: last, by: -1) where position <= digits.count {
      text += String(digits[digits.count - position])
      if let grouping, grouping.separates(position - 1) { text += conventions.groupSeparator }
    }
  }
}
