/// Takes values out of what the server says.
///
/// The server quotes both names and values in its messages. In the classes that are about data (22, 23) everything
/// quoted is blanked, except names that the server itself reports as names beside the message and names that follow
/// the word for a kind of object.
enum Redaction {
  /// Stands where a value stood.
  static let blank = "…"

  private static let pairs: [Character: Character] = [
    "\"": "\"", "“": "”", "„": "“", "«": "»", "»": "«", "「": "」", "『": "』", "‘": "’", "‚": "‘",
  ]

  private static let words = ["column", "constraint", "domain", "index", "relation", "table", "type", "view"]

  /// The message, values blanked where the SQLSTATE says that it may hold some.
  ///
  /// - Parameters:
  ///   - message: the server's primary message.
  ///   - sqlState: its code.
  ///   - names: schema, table, column, type and constraint as the server names them beside the message.
  static func message(_ message: String, sqlState: String, names: Set<String>) -> String {
    guard sqlState.hasPrefix("22") || sqlState.hasPrefix("23") else { return message }
    var kept = ""
    var rest = message[...]
    while let opening = rest.firstIndex(where: { pairs[$0] != nil }) {
      kept += rest[..<opening]
      let afterOpening = rest.index(after: opening)
      // A value may itself hold the quote, so only a name may end before the last one.
      let isName = words.contains { kept.hasSuffix($0 + " ") }
      let inside = rest[afterOpening...]
      guard let closing = pairs[rest[opening]], let first = inside.firstIndex(of: closing),
        let last = inside.lastIndex(of: closing)
      else {
        return kept + String(rest[opening]) + blank
      }
      let name = inside[..<first]
      if isName || names.contains(String(name)) {
        kept += rest[opening...first]
        rest = rest[rest.index(after: first)...]
      } else {
        kept += "\(rest[opening])\(blank)\(closing)"
        rest = rest[rest.index(after: last)...]
      }
    }
    return kept + rest
  }

  /// The place in COPY data (`COPY t, line 3, column x`) without the data that the server shows after it.
  static func copyPlace(context: String) -> String? {
    for line in context.split(separator: "\n") where line.hasPrefix("COPY ") && line.contains(", line ") {
      var place = line.dropFirst("COPY ".count)
      if let data = place.firstIndex(of: ":") { place = place[..<data] }
      return String(place)
    }
    return nil
  }
}
