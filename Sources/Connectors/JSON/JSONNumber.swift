/// A number of JSON written without an exponent, digit for digit what it was.
enum JSONNumber {
  /// The text as it stands where there is no exponent, or one that would make it too long.
  ///
  /// - Parameter dropsZeroDecimals: whether `5.0` is `5`, as it is where a whole number is declared.
  static func plain(_ text: String, dropsZeroDecimals: Bool = false) -> String {
    let isNegative = text.hasPrefix("-")
    let unsigned = isNegative ? text.dropFirst() : text[...]
    let parts = unsigned.split(whereSeparator: { $0 == "e" || $0 == "E" })
    guard let mantissa = parts.first else { return text }
    let exponent = parts.count > 1 ? Int(parts[1]) : 0
    guard let exponent, abs(exponent) <= 60 else { return text }
    let digits = mantissa.split(separator: ".", omittingEmptySubsequences: false)
    var whole = String(digits[0])
    var decimals = digits.count > 1 ? String(digits[1]) : ""
    for _ in 0..<max(0, exponent) {
      whole.append(decimals.isEmpty ? "0" : decimals.removeFirst())
    }
    for _ in 0..<max(0, -exponent) {
      decimals.insert(whole.popLast() ?? "0", at: decimals.startIndex)
    }
    let trimmed = whole.drop { $0 == "0" }
    whole = trimmed.isEmpty ? "0" : String(trimmed)
    if dropsZeroDecimals, decimals.allSatisfy({ $0 == "0" }) { decimals = "" }
    return (isNegative ? "-" : "") + whole + (decimals.isEmpty ? "" : "." + decimals)
  }
}
