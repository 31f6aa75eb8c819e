extension NumberFormat {
  /// Reads `#,##0.00`, `0.0%`, `£#,##0` or `0.0 "days"`: literal or quoted text, digits, literal or quoted text.
  init(reading text: String) throws(TextMistake) {
    let scalars = Array(text.unicodeScalars)
    var position = 0
    let prefix = try Self.literal(scalars, &position)
    let digits = position
    var groups = false
    if scalars[position...].starts(with: "#,##0".unicodeScalars) {
      groups = true
      position += 5
    } else if position < scalars.count, scalars[position] == "0" {
      position += 1
    } else {
      throw TextMistake(at: digits, "a number format needs digits such as 0, #,##0 or #,##0.00.")
    }
    var decimals = 0
    if position < scalars.count, scalars[position] == "." {
      position += 1
      while position < scalars.count, scalars[position] == "0" {
        position += 1
        decimals += 1
      }
      guard (1...15).contains(decimals) else {
        throw TextMistake(at: position, "the point of a number format is followed by 1 to 15 zeros, as in 0.00.")
      }
    }
    let suffix = try Self.literal(scalars, &position)
    guard position == scalars.count else {
      throw TextMistake(
        at: position, "a number format has its digits in one place, such as #,##0.00; more of them follow here.")
    }
    self.init(
      prefix: prefix.text, suffix: suffix.text, decimals: decimals, groupsThousands: groups,
      isPercent: prefix.hasPercent || suffix.hasPercent)
  }

  /// Reads text up to the next digit or the end; a percent sign within quotation marks is just text.
  private static func literal(
    _ scalars: [Unicode.Scalar], _ position: inout Int
  ) throws(TextMistake) -> (text: String, hasPercent: Bool) {
    var text = String.UnicodeScalarView()
    var hasPercent = false
    while position < scalars.count, !"#0,.".unicodeScalars.contains(scalars[position]) {
      if scalars[position] == "\"" {
        guard let end = scalars[(position + 1)...].firstIndex(of: "\"") else {
          throw TextMistake(at: position, "the quotation mark is not closed.")
        }
        text.append(contentsOf: scalars[(position + 1)..<end])
        position = end + 1
      } else if ("1"..."9").contains(scalars[position]) {
        throw TextMistake(
          at: position, "digits of a number format are written as 0 or #; other digits stand in quotes.")
      } else {
        hasPercent = hasPercent || scalars[position] == "%"
        text.append(scalars[position])
        position += 1
      }
    }
    return (String(text), hasPercent)
  }
}
