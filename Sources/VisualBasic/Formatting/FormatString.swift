/// A Visual Basic format string, read once and then applied to any number of values: `#,##0.00;(#,##0.00);"nil"`.
///
/// Up to four sections stand for positive numbers, negative numbers, zero and null. A section is read for the kind of
/// value that it meets: digits placeholders make a number of it, `d m y h n s` a date, `@ & < > !` a text. Whatever
/// a section does not know is written as it stands; so every text is a format. Names (`Percent`, `Long Date`) stand for
/// the formats that `NamedFormat` lists.
public struct FormatString: Sendable, Hashable {
  /// The format as it was written.
  public let text: String
  let conventions: FormatConventions
  let sections: [FormatSection?]

  /// Reads a format; nothing, `General Number` and `General Date` are the general format.
  public init(_ text: String, conventions: FormatConventions = .english) {
    self.text = text
    self.conventions = conventions
    sections = FormatScanner.sections(of: NamedFormat.meaning(of: text, in: conventions) ?? text)
      .map { $0.isEmpty ? nil : FormatSection(pieces: $0, conventions: conventions) }
  }
}

extension FormatString {
  /// A value as this format writes it.
  ///
  /// Null is written by the fourth section, and is nothing without one; texts pass through formats of numbers as they
  /// are; infinities and NaN are words in every format.
  public func text(of value: ScalarValue) -> String {
    switch value {
    case .null: sections.count > 3 ? sections[3]?.text(ofNumber: .zero, negative: false) ?? "" : ""
    case .boolean(let truth): text(of: .text(truth ? "true" : "false"))
    case .text(let text): self.text(ofText: text)
    case .date(let moment): text(of: moment)
    case .integer, .decimal, .number: text(ofNumber: value)
    }
  }

  private func text(ofNumber value: ScalarValue) -> String {
    guard let (isNegative, magnitude) = Magnitude.of(value) else { return value.description }
    guard let first = sections.first ?? nil else {
      return GeneralNumber.text(of: magnitude, isNegative: isNegative, conventions: conventions)
    }
    if first.isOnlyText { return text(ofText: value.description) }
    if first.isOnlyDate, let moment = value.number.flatMap(DateTime.init(serial:)) { return first.text(of: moment) }
    let negative = sections.count > 1 ? sections[1] : nil
    let zero = sections.count > 2 ? sections[2] : nil
    if magnitude.isZero { return (zero ?? first).text(ofNumber: .zero, negative: false) }
    guard isNegative else { return first.text(ofNumber: magnitude, negative: false) }
    guard let negative else {
      return first.text(ofNumber: magnitude, negative: first.shows(magnitude))
    }
    return negative.shows(magnitude)
      ? negative.text(ofNumber: magnitude, negative: false) : (zero ?? first).text(ofNumber: .zero, negative: false)
  }

  private func text(of moment: DateTime) -> String {
    guard let first = sections.first ?? nil else { return conventions.generalText(of: moment) }
    guard first.hasDigits, !first.isDate else { return first.text(of: moment) }
    return text(of: .number(moment.serial))
  }

  private func text(ofText text: String) -> String {
    if text.isEmpty, sections.count == 2, let first = sections[0], first.isText {
      return sections[1]?.text(ofText: text) ?? ""
    }
    return (sections.first ?? nil)?.text(ofText: text) ?? text
  }
}
