public import CubeModel
internal import StarSchema

extension NumberFormat {
  /// A value as this format writes it; empty for null.
  ///
  /// Whole numbers and decimals are rounded in decimal, half away from zero, without going through a double; doubles
  /// are rounded from their shortest decimal form. The text before and behind is English;
  /// `localized(in:)` gives the format of another language.
  public func text(for value: CellValue) -> String {
    switch value {
    case .null: ""
    case .integer(let number): text(digits: DecimalDigits(number))
    case .decimal(let number): text(digits: DecimalDigits(number))
    case .double(let number): text(for: number)
    }
  }

  /// A number as this format writes it.
  public func text(for number: Double) -> String {
    guard let digits = DecimalDigits(number) else { return number.isNaN ? "" : (number < 0 ? "-∞" : "∞") }
    return text(digits: digits)
  }

  private func text(digits: DecimalDigits) -> String {
    let rounded = (isPercent ? digits.timesPowerOfTen(2) : digits).rounded(toDecimals: decimals)
    let sign = rounded.isNegative ? "-" : ""
    let whole = groupsThousands ? Self.grouped(rounded.wholePart) : rounded.wholePart
    let fraction = rounded.fraction(decimals: decimals)
    return sign + prefix + whole + (fraction.isEmpty ? "" : "." + fraction) + suffix
  }

  private static func grouped(_ digits: String) -> String {
    var grouped = ""
    for (position, digit) in digits.enumerated() {
      if position > 0, (digits.count - position).isMultiple(of: 3) { grouped += "," }
      grouped.append(digit)
    }
    return grouped
  }
}
