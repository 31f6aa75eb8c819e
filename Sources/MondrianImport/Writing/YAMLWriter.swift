/// Writes YAML as people would: short collections in a line, longer ones in a block.
struct YAMLWriter {
  /// How long a line may be.
  static let width = 118

  /// A mapping as the text of a file, one key after the other.
  static func text(of value: YAML) -> String {
    guard case .map(let entries) = value else { return scalar(value, inFlow: false) + "\n" }
    return entries.map { entry($0, indent: 0, mayFlow: $0.value.isLeafy) }.joined()
  }

  private static func entry(_ entry: YAML.Entry, indent: Int, mayFlow: Bool = true) -> String {
    let head = String(repeating: " ", count: indent) + quoted(entry.key, inFlow: false) + ":"
    return head + body(of: entry.value, after: head.count, indent: indent, mayFlow: mayFlow)
  }

  /// What follows a key or a dash, with the line break at its end.
  private static func body(of value: YAML, after column: Int, indent: Int, mayFlow: Bool) -> String {
    switch value {
    case .text(let text) where isBlock(text): return block(text, indent: indent + 2)
    case .text, .plain: return " " + scalar(value, inFlow: false) + "\n"
    case .list, .map: break
    }
    if mayFlow || value.isEmpty, let flow = flow(value), column + 1 + flow.count <= width { return " \(flow)\n" }
    switch value {
    case .list(let items):
      return "\n" + items.map { item($0, indent: indent + 2) }.joined()
    case .map(let entries):
      return "\n" + entries.map { self.entry($0, indent: indent + 2) }.joined()
    case .text, .plain: return ""
    }
  }

  private static func item(_ value: YAML, indent: Int) -> String {
    let dash = String(repeating: " ", count: indent) + "-"
    guard case .map(let entries) = value, !entries.isEmpty else {
      return dash + body(of: value, after: dash.count, indent: indent, mayFlow: true)
    }
    if let flow = flow(value), dash.count + 1 + flow.count <= width { return "\(dash) \(flow)\n" }
    let lines = entries.map { entry($0, indent: indent + 2) }.joined()
    return dash + lines.dropFirst(dash.count)
  }

  /// Whether a text is written line by line: one of several lines with no blanks at its ends, and nothing to escape.
  private static func isBlock(_ text: String) -> Bool {
    text.contains("\n") && text.first?.isWhitespace == false && text.last?.isWhitespace == false
      && text.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 && $0.value != 0x7F }
  }

  private static func block(_ text: String, indent: Int) -> String {
    let margin = String(repeating: " ", count: indent)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return " |-\n" + lines.map { $0.isEmpty ? "\n" : margin + $0 + "\n" }.joined()
  }

  /// A value in one line; nil when a text of it needs several.
  private static func flow(_ value: YAML) -> String? {
    switch value {
    case .text(let text): return isBlock(text) ? nil : scalar(value, inFlow: true)
    case .plain: return scalar(value, inFlow: true)
    case .list(let items):
      let texts = items.compactMap(flow)
      return texts.count == items.count ? "[" + texts.joined(separator: ", ") + "]" : nil
    case .map(let entries):
      let texts = entries.compactMap { entry in flow(entry.value).map { quoted(entry.key, inFlow: true) + ": " + $0 } }
      return texts.count == entries.count ? "{" + texts.joined(separator: ", ") + "}" : nil
    }
  }

  private static func scalar(_ value: YAML, inFlow: Bool) -> String {
    switch value {
    case .text(let text): quoted(text, inFlow: inFlow)
    case .plain(let text): text
    case .list, .map: ""
    }
  }

  /// A text, in quotation marks where YAML would read something else without them.
  static func quoted(_ text: String, inFlow: Bool) -> String {
    if isSafe(text, inFlow: inFlow) { return text }
    if text.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) || !text.contains("\"") {
      return "\"" + text.unicodeScalars.map(escaped).joined() + "\""
    }
    return "'" + text.replacing("'", with: "''") + "'"
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\"": "\\\""
    case "\\": "\\\\"
    case "\n": "\\n"
    case "\t": "\\t"
    case "\r": "\\r"
    case _ where scalar.value < 0x20 || scalar.value == 0x7F:
      "\\x" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
    default: String(scalar)
    }
  }

  private static func isSafe(_ text: String, inFlow: Bool) -> Bool {
    guard text.wholeMatch(of: /[\p{L}_][\p{L}\p{N}_ .()\/+*=<>-]*/) != nil, text.last != " " else { return false }
    return !["true", "false", "yes", "no", "off", "null", "y", "n"].contains(text.lowercased())
  }
}

extension YAML {
  /// Whether nothing in it is a collection of collections, so that it reads well in one line.
  fileprivate var isLeafy: Bool {
    switch self {
    case .text, .plain: true
    case .list(let items): items.allSatisfy(\.isScalar)
    case .map(let entries): entries.allSatisfy(\.value.isScalar)
    }
  }

  private var isScalar: Bool {
    switch self {
    case .text, .plain: true
    case .list, .map: false
    }
  }
}
