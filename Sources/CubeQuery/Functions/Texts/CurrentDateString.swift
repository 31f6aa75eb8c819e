internal import VisualBasic

extension Function {
  static let currentDateString = Function(
    "CurrentDateString", "Today's date as a format string writes it.", "CurrentDateString(\"yyyy\") > \"2000\"",
    .scalar(.call, [.text], .text) { call in .text(call.currentDate(in: try call.text(0) ?? "")) })
}

extension Call {
  /// The clock's date as a format writes it.
  func currentDate(in format: String) -> String {
    let session = evaluation.session
    return FormatString(format, conventions: session.conventions).text(of: .date(session.now))
  }
}
