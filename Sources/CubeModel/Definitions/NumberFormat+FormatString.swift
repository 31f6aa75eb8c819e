extension NumberFormat {
  /// The format as a format string of MDX: `"£"#,##0.00`, `0.0%`.
  public var formatString: LocalizedText {
    LocalizedText(
      formatString(prefix: prefix, suffix: suffix),
      others: translations.mapValues { formatString(prefix: $0.prefix, suffix: $0.suffix) })
  }

  private func formatString(prefix: String, suffix: String) -> String {
    let digits = (groupsThousands ? "#,##0" : "0") + (decimals > 0 ? "." + String(repeating: "0", count: decimals) : "")
    guard isPercent, let sign = suffix.firstIndex(of: "%") else {
      return prefix.quotedInFormat + digits + suffix.quotedInFormat
    }
    return prefix.quotedInFormat + digits + String(suffix[..<sign]).quotedInFormat + "%"
      + String(suffix[suffix.index(after: sign)...]).quotedInFormat
  }
}

extension String {
  /// The text as a format string writes it as it stands.
  fileprivate var quotedInFormat: String {
    if isEmpty { return "" }
    return split(separator: "\"", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : "\"\($0)\"" }.joined(separator: "\\\"")
  }
}
