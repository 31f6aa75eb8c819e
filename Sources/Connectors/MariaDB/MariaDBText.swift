/// Names and texts as MariaDB's SQL writes them.
enum MariaDBText {
  /// A name in backticks.
  static func name(_ name: String) -> String {
    "`" + name.replacing("`", with: "``") + "`"
  }

  /// A text by the hexadecimal digits of its bytes: it means the same in every SQL mode.
  static func literal(_ text: String) -> String {
    let digits = text.utf8.map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
    return text.isEmpty ? "''" : "convert(X'\(digits)' using utf8mb4)"
  }
}
