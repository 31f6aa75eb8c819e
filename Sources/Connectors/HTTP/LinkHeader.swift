/// The header `Link` (RFC 8288).
struct LinkHeader {
  private let text: String

  init(_ text: String) {
    self.text = text
  }

  /// The target of the link with `rel="next"`.
  var next: String? {
    var rest = text[...]
    while let open = rest.firstIndex(of: "<"), let close = rest[open...].firstIndex(of: ">") {
      let target = rest[rest.index(after: open)..<close]
      let behind = rest[rest.index(after: close)...]
      let end = behind.firstIndex(of: "<") ?? behind.endIndex
      if Self.isNext(behind[..<end]) { return String(target) }
      rest = behind[end...]
    }
    return nil
  }

  private static func isNext(_ parameters: Substring) -> Bool {
    for parameter in parameters.split(whereSeparator: { $0 == ";" || $0 == "," }) {
      let parts = parameter.split(separator: "=", maxSplits: 1).map { $0.filter { !$0.isWhitespace || $0 == " " } }
      guard parts.count == 2, parts[0].replacing(" ", with: "").lowercased() == "rel" else { continue }
      let relations = parts[1].replacing("\"", with: "").lowercased().split(separator: " ")
      if relations.contains("next") { return true }
    }
    return false
  }
}
